import { CloseOutlined, SearchOutlined } from '@ant-design/icons';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../app/data/graphql';
import { useTexts } from './texts';

const SuggestDocument = graphql(`
  query PortalSuggest($query: String!) {
    portalSuggest(query: $query)
  }
`);

interface Props {
  value: string;
  onSearch: (query: string) => void;
  autoFocus?: boolean;
}

/** Suggestions for what is being typed, after a short pause; never for a half-composed character. */
function useSuggestions(text: string, typing: boolean): [string[], () => void] {
  const client = useClient();
  const [list, setList] = useState<string[]>([]);
  useEffect(() => {
    const query = text.trim();
    if (!typing || query.length === 0) {
      setList([]);
      return undefined;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const { data } = await client.query(SuggestDocument, { query }, { requestPolicy: 'cache-first' }).toPromise();
      if (current) setList((data?.portalSuggest ?? []).slice(0, 8));
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, text, typing]);
  return [list, () => setList([])];
}

/** The one box: type, choose a suggestion with the arrows, search. */
export function SearchBox({ value, onSearch, autoFocus }: Props) {
  const t = useTexts();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [typing, setTyping] = useState(false);
  const [active, setActive] = useState(-1);
  const [suggestions, close] = useSuggestions(text, typing);
  useEffect(() => setText(value), [value]);
  useEffect(() => setActive(-1), [suggestions]);

  const search = (query: string): void => {
    setText(query);
    setTyping(false);
    close();
    onSearch(query.trim());
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    search(suggestions[active] ?? text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && suggestions.length > 0) {
      event.preventDefault();
      // Round the list and through the box itself (-1).
      const places = suggestions.length + 1;
      setActive((before) => ((before + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape' && suggestions.length > 0) {
      event.preventDefault();
      close();
    }
  };
  const open = suggestions.length > 0;
  return (
    <form
      className="kc-box"
      role="search"
      onSubmit={onSubmit}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <div className="kc-box-field">
        <SearchOutlined aria-hidden />
        <input
          ref={input}
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-label={t('box.label')}
          placeholder={t('box.placeholder')}
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
          autoFocus={autoFocus}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setTyping(!(event.nativeEvent as InputEvent).isComposing);
          }}
          onCompositionEnd={() => setTyping(true)}
          onKeyDown={onKeyDown}
        />
        {text && (
          <button
            type="button"
            className="kc-box-clear"
            aria-label={t('box.clear')}
            onClick={() => {
              setText('');
              input.current?.focus();
            }}
          >
            <CloseOutlined aria-hidden />
          </button>
        )}
        <button type="submit" className="kc-box-submit">
          {t('box.submit')}
        </button>
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label={t('box.suggestions')} className="kc-box-list" hidden={!open}>
        {suggestions.map((suggestion, index) => (
          <li
            key={suggestion}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => search(suggestion)}
            onPointerEnter={() => setActive(index)}
          >
            {suggestion}
          </li>
        ))}
      </ul>
    </form>
  );
}
