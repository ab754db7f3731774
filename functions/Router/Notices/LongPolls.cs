using System.Collections.Concurrent;

namespace RequestRouter.Router.Notices;

/// <summary>Bounds the answers that are held back for one State, so that no State takes the connections of the others.</summary>
public sealed class LongPolls
{
    /// <summary>Of one State at once in this process; a system needs one.</summary>
    public const int Most = 16;

    private readonly ConcurrentDictionary<StateCode, int> held = new();

    /// <summary>Whether one more may be held; each that may is given back by <see cref="Leave"/>.</summary>
    public bool TryEnter(StateCode state)
    {
        if (held.AddOrUpdate(state, 1, (_, before) => before + 1) <= Most)
        {
            return true;
        }

        Leave(state);
        return false;
    }

    public void Leave(StateCode state) => held.AddOrUpdate(state, 0, (_, before) => before - 1);
}
