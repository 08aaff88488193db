'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { ConfirmPopup } from '@/components/ui/confirm-popup';
import { operatorText } from '../text';
import { JobForm } from './job-form';
import type { TroubledJobView } from './queue-view';

/** Gives a job up, once it was asked whether that is meant. */
export function DropButton({ job }: { job: TroubledJobView }) {
  const { drop, confirm } = operatorText(useLanguage()).queue;
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className={buttonLook('quiet')}>{drop}</AlertDialog.Trigger>
      <ConfirmPopup title={confirm.title} lead={confirm.lead} keep={confirm.keep}>
        <JobForm action="/report/queue/drop" job={job}>
          <Button type="submit">{confirm.drop}</Button>
        </JobForm>
      </ConfirmPopup>
    </AlertDialog.Root>
  );
}
