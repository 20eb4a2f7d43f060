// The rescue page: saves the records without the engine, and removes an installed copy that does not start.
import { rescueRecords } from '../store/raw-backup';
import { canBeRenewed, refetch, removeInstalled } from './renewal';

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

function say(text: string): void {
    byId('said').textContent = text;
}

async function renew(): Promise<void> {
    say('Looking for Unknot on the network …');
    if (!(await canBeRenewed())) {
        return say('Unknot cannot be had from the network now, so the copy on this device stays. Please try again later.');
    }
    await refetch();
    await removeInstalled();
    location.replace('./');
}

byId('waiting').hidden = true;
byId('tools').hidden = false;
byId('save').addEventListener('click', async () => say(await rescueRecords()));
byId('renew').addEventListener('click', () => {
    renew().catch(() => say('That did not work in this browser. Your diary is as it was.'));
});
