import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useTexts } from '../words/texts';
import { PartyFields } from './PartyFields';

const MAX = 9;

/** The parties of a side besides its lead. */
export function FurtherParties({ side }: { side: 'buyer' | 'seller' }) {
  const t = useTexts();
  const list = side === 'buyer' ? 'furtherBuyers' : 'furtherSellers';
  return (
    <Form.List name={list}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div className="kc-contract-further" key={key}>
              <PartyFields at={[name]} path={[list, name]} legend={t(`form.further.${side}`, { no: name + 2 })} />
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('form.further.remove', { no: name + 2 })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <div>
            <Button
              size="small"
              icon={<PlusOutlined aria-hidden />}
              disabled={fields.length >= MAX}
              onClick={() => add({})}
            >
              {t(`form.further.${side}.add`)}
            </Button>
          </div>
        </>
      )}
    </Form.List>
  );
}
