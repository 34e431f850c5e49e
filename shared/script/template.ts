import en from '@data/script/en.json' with { type: 'json' };
import vi from '@data/script/vi.json' with { type: 'json' };
import { type MessageText, messageTable } from '../words/messages.ts';

export type TemplateKey = keyof typeof vi & keyof typeof en;

/** Fills a template of the script's language. */
export type TemplateText = MessageText<TemplateKey>;

/** The templates of a language (ICU messages in `data/script/`). */
export const templates = messageTable<TemplateKey>({ vi, en });
