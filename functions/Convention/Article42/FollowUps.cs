using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article42;

/// <summary>A request for preserved data holds them by itself, from its receipt until it is decided, whoever else says so or not, 42(8).</summary>
internal static class FollowUps
{
    private static readonly StateSet Undecided = StateSet.Of(
        ItemState.OralUnconfirmed, ItemState.AwaitingDiplomaticDelivery, ItemState.Received, ItemState.UnderReview, ItemState.InformationRequested,
        ItemState.ConsultationRefuse, ItemState.ConsultationPostpone, ItemState.ConditionsOffered, ItemState.AwaitingRequester, ItemState.Forwarded, ItemState.Postponed);

    private static readonly StateSet Holdable = StateSet.Of(ItemState.Effected, ItemState.ExtensionPending, ItemState.HeldPendingDecision, ItemState.Expired);

    /// <summary>The case of a request for the data moved: it locks what is still held, and its decision unlocks it.</summary>
    [Provision("42(8)")]
    public static void Move(Draft draft, Case request)
    {
        if (request.Link != draft.Before.Id || request.Requesting != draft.Before.Requesting || request.Requested != draft.Before.Requested || request.Kind != RequestKind.MutualAssistance)
        {
            draft.Fail(Failure.Conflict("42(8)", "That case is no request for the data preserved here."));
            return;
        }
        var undecided = request.Items.Any(i => Undecided.Has(i.State));
        int[] affected = [.. draft.Items.Where(i => Holdable.Has(i.State) && i.Hold!.FollowUps.Contains(request.Id) != undecided).Select(i => i.Number)];
        if (affected.Length == 0)
        {
            draft.Fail(Failure.Conflict("42(8)", "Nothing that is held here changes with that case."));
            return;
        }
        foreach (var number in affected)
        {
            var item = draft.Items[number - 1];
            draft.Items[number - 1] = item with { Hold = undecided ? Locked(item.Hold!, request) : Unlocked(draft, item.Hold!, request) };
            draft.Move(number - 1, ItemState.HeldPendingDecision, "P8");
        }
        draft.Told.Add((undecided
            ? new Tell(Side.Both, "preservation-locked", $"A request for the data was received ({request.Reference}); they stay preserved until it is decided.", Carries: false)
            : new Tell(Side.Both, "follow-up-decided", $"The request for the data is decided ({request.Reference}).", Carries: false), "42(8)", affected));
    }

    /// <summary>An outcome that is reported while the case of the request is undecided is on record and releases nothing.</summary>
    [Provision("42(8)")]
    public static void TellOutcome(Draft draft)
    {
        foreach (var group in draft.Affected.GroupBy(i => draft.Items[i].Hold!.FollowUps.Count > 0))
        {
            draft.Told.Add((group.Key
                ? new Tell(Side.Both, "follow-up-undecided", "An end of the request for the data was reported, and the case of that request is not decided; the data stay preserved.")
                : new Tell(Side.Requesting, "follow-up-decided", "The request for the data has come to its end."), "42(8)", [.. group.Select(i => draft.Items[i].Number)]));
        }
    }

    private static Hold Locked(Hold hold, Case request) => hold with { FollowUps = [.. hold.FollowUps, request.Id], ReleasableFrom = null };

    private static Hold Unlocked(Draft draft, Hold hold, Case request)
    {
        CaseId[] left = [.. hold.FollowUps.Where(id => id != request.Id)];
        return hold with { FollowUps = left, ReleasableFrom = left.Length > 0 ? null : Holds.ReleasableFrom(draft, hold, request.Items.Any(i => (i.Ended ?? i.State) == ItemState.Refused)) };
    }
}
