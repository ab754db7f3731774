using System.Diagnostics.CodeAnalysis;

namespace RequestRouter.Convention.Model.Cases;

/// <summary>
/// Where a case stands as a whole: the state of all its items, or, when they differ, <c>partly-</c> the one of them that has come
/// furthest.
/// </summary>
/// <param name="Furthest">The state of the item that has come furthest.</param>
/// <param name="Partly">Whether another item stands elsewhere.</param>
public readonly record struct AggregateState(ItemState Furthest, bool Partly) : IParsable<AggregateState>
{
    private const string Prefix = "partly-";

    // What has been furnished counts before what was refused, that before what goes on, and an untouched item last.
    private static readonly ItemState[] FurthestFirst =
    [
        ItemState.Delivered, ItemState.PartlyDelivered, ItemState.Completed, ItemState.Surrendered, ItemState.Transferred, ItemState.Disclosed,
        ItemState.GivenEffect, ItemState.Returned, ItemState.Released, ItemState.Expired, ItemState.HeldPendingDecision, ItemState.Effected,
        ItemState.Granted, ItemState.Authorized, ItemState.Refused, ItemState.Denied, ItemState.Withheld, ItemState.Converted,
        ItemState.Withdrawn, ItemState.Closed, ItemState.Postponed, ItemState.Executing, ItemState.Forwarded, ItemState.AcceptedWithConditions,
        ItemState.Accepted,
    ];

    /// <summary>Every state that a case can be in, each once: one of its items' states, or partly one; what is partly delivered is <c>partly-delivered</c> whole.</summary>
    public static IReadOnlyList<AggregateState> All { get; } =
        [.. Enum.GetValues<ItemState>().SelectMany(state => state is ItemState.Delivered or ItemState.PartlyDelivered
            ? [new AggregateState(state, false)]
            : new[] { new AggregateState(state, false), new AggregateState(state, true) })];

    /// <summary>The aggregate of these items; none gives <see cref="ItemState.Closed"/>.</summary>
    public static AggregateState Of(IReadOnlyList<Item> items)
    {
        if (items.Count == 0)
            return new AggregateState(ItemState.Closed, false);
        var furthest = items[0].State;
        var partly = false;
        for (var i = 1; i < items.Count; i++)
        {
            partly |= items[i].State != items[0].State;
            if (Rank(items[i].State) < Rank(furthest))
                furthest = items[i].State;
        }
        return partly && furthest is ItemState.Delivered or ItemState.PartlyDelivered && partly
            ? new AggregateState(ItemState.PartlyDelivered, false)
            : new AggregateState(furthest, partly);
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text names no state.</exception>
    public static AggregateState Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var state) ? state : throw new FormatException($"'{s}' is not a state of a case");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AggregateState result)
    {
        if (s is not null && Kebab.TryParse<ItemState>(s, out var whole))
        {
            result = new AggregateState(whole, false);
            return true;
        }
        if (s is not null && s.StartsWith(Prefix, StringComparison.Ordinal) && Kebab.TryParse<ItemState>(s[Prefix.Length..], out var part))
        {
            result = new AggregateState(part, true);
            return true;
        }
        result = default;
        return false;
    }

    public override string ToString() => Partly ? Prefix + Kebab.Of(Furthest) : Kebab.Of(Furthest);

    private static int Rank(ItemState state)
    {
        var place = Array.IndexOf(FurthestFirst, state);
        return place < 0 ? FurthestFirst.Length : place;
    }
}
