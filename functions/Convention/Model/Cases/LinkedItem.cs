namespace RequestRouter.Convention.Model.Cases;

/// <summary>Where one item of a linked case stands.</summary>
/// <param name="Number">From 1.</param>
/// <param name="State">How it ended or where it stands; under a pause, where it stood before.</param>
/// <param name="AuthorizedAt">When leave was given, UTC; null where none was.</param>
/// <param name="AuthorizedUntil">When the leave ends, UTC; null when it does not.</param>
/// <param name="MayPassOn">Preservation: the route was disclosed with leave to pass it on, 36(3), 43(1).</param>
public sealed record LinkedItem(int Number, ItemState State, DateTimeOffset? AuthorizedAt = null, DateTimeOffset? AuthorizedUntil = null, bool MayPassOn = false)
{
    /// <summary>The grounds on which it was refused; empty when it was not.</summary>
    public IReadOnlyList<Ground> RefusedOn { get; init; } = [];

    /// <summary>Conditions under which leave was given; empty when none was, or none bind.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>The signed document in which it was given, by digest; null where none was named.</summary>
    public Digest? SignedDocument { get; init; }

    internal static LinkedItem Of(Item item) => new(item.Number, item.Ended ?? item.Paused ?? item.State)
    {
        AuthorizedAt = item.AuthorizedAt,
        AuthorizedUntil = item.AuthorizedAt is null ? null : item.AuthorizedUntil,
        MayPassOn = item.Hold?.MayPassOn ?? false,
        RefusedOn = item.RefusedOn,
        Conditions = item.AuthorizedAt is null ? [] : item.Accepted,
        SignedDocument = item.SignedDocument,
    };
}
