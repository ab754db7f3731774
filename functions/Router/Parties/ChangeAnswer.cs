using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Parties;

/// <summary>What came of a change that was handed in or confirmed.</summary>
public abstract record ChangeAnswer
{
    private ChangeAnswer()
    {
    }

    /// <summary>It has taken effect, now or when it came first; or it says what stands already, and this is the last change.</summary>
    public sealed record InEffect(StoredChange Stored) : ChangeAnswer;

    /// <summary>It waits for an operator's confirmation.</summary>
    public sealed record Waits(PendingChange Pending) : ChangeAnswer;

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(Problem Problem) : ChangeAnswer;
}
