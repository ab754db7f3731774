namespace RequestRouter.Router.Door;

/// <summary>What the door says to a communication.</summary>
public abstract record DoorAnswer
{
    private DoorAnswer()
    {
    }

    /// <summary>Stored now, or stored before from the same bytes (<paramref name="Again"/>): the receipt is the first one.</summary>
    public sealed record Accepted(CaseId CaseId, string Receipt, DateTimeOffset ReceivedAt, bool Again) : DoorAnswer;

    /// <summary>The same id was used before for other bytes; nothing was stored.</summary>
    /// <param name="FirstReceivedAt">When the first came (UTC); null where another State sent it.</param>
    public sealed record OtherContent(CaseId CaseId, DateTimeOffset? FirstReceivedAt) : DoorAnswer;

    /// <summary>There is no such case for this State.</summary>
    public sealed record NoSuchCase : DoorAnswer;

    /// <summary>The entry that the sender says it had seen is not in the ledger; nothing was stored.</summary>
    public sealed record OtherEntry : DoorAnswer;

    /// <summary>The person who speaks opened the case for the other State; nothing was stored.</summary>
    public sealed record SamePerson : DoorAnswer;

    /// <summary>The State has opened too many cases in a short time; nothing was stored.</summary>
    public sealed record TooManyOpened : DoorAnswer;

    /// <summary>With it the case would be larger than it can be kept; nothing was stored.</summary>
    public sealed record CaseTooLarge : DoorAnswer;

    /// <summary>The rules reject it; nothing was stored.</summary>
    public sealed record Refused(Rejection Rejection) : DoorAnswer;
}
