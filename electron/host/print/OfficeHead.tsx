import { fitted } from './fittedType.ts';
import { usePageBox } from './pageBox.ts';

/** Less than half of the page; a name that is longer than three lines is set smaller. */
const besideMotto = (width: number) => ({
  width: width * 0.41,
  lines: 3,
  largest: 12.5,
  smallest: 9,
});

interface OfficeHeadProps {
  /** Country and motto; empty where nothing stands on the right. */
  readonly motto: readonly string[];
  readonly organiser: string;
  /** Below the organiser; left out: nothing. */
  readonly number?: string;
}

/**
 * The head of an office paper: who issues it on the left, country and motto on the right (Nghị định 30/2020 Phụ lục I).
 * A modern paper is no office's and has no motto.
 */
export function OfficeHead({ motto, organiser, number }: OfficeHeadProps) {
  const { width, face } = usePageBox();
  const [country, ...lines] = face.look === 'office' ? motto : [];
  return (
    <div className="office">
      <div>
        <p className="organiser" style={fitted(organiser.toUpperCase(), besideMotto(width))}>
          {organiser}
        </p>
        {organiser !== '' && <div className="rule" />}
        {number !== undefined && <p className="number">{number}</p>}
      </div>
      {country !== undefined && (
        <div>
          <p className="country">{country}</p>
          {lines.map((line) => (
            <p key={line} className="motto">
              {line}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
