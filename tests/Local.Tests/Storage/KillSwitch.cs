using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>Ends a process's dealings with storage at its n-th operation, as a kill does: nothing reaches it afterwards.</summary>
internal sealed class KillSwitch(int operation, bool afterOperation)
{
    private readonly Lock gate = new();
    private int seen;

    public bool Fired { get; private set; }

    public void At(StorageOperation kind, bool after)
    {
        lock (gate)
        {
            if (!after)
            {
                seen++;
            }

            Fired |= seen >= operation && after == afterOperation;
            if (Fired)
            {
                throw new Killed();
            }
        }
    }
}
