using RequestRouter.Convention.Articles.Shared;
using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article42;

/// <summary>A request for preserved data holds them by itself, from its receipt until it is decided, whoever else says so or not, 42(8).</summary>
internal static class FollowUps
{
    private static readonly StateSet Pending = StateSet.Of(
        ItemState.OralUnconfirmed, ItemState.AwaitingDiplomaticDelivery, ItemState.Received, ItemState.UnderReview, ItemState.InformationRequested,
        ItemState.ConsultationRefuse, ItemState.ConsultationPostpone, ItemState.ConditionsOffered, ItemState.AwaitingRequester, ItemState.Forwarded, ItemState.Postponed);

    private static readonly StateSet Holdable = StateSet.Of(ItemState.Effected, ItemState.ExtensionPending, ItemState.HeldPendingDecision, ItemState.Expired);

    /// <summary>Whether anything asked for in that case is not decided.</summary>
    [Provision("42(8)")]
    public static bool IsUndecided(LinkedCase request) => request.Items.Any(i => Pending.Has(i.State));

    /// <summary>The preservation that a request names as the one it follows, where it is one of the same direction; null where there is none.</summary>
    [Provision("42(8)")]
    public static CaseId? PreservedIn(RequestKind kind, StateCode requesting, StateCode requested, CaseId? link, LinkedCases cases) =>
        kind == RequestKind.MutualAssistance && link is { } named
        && cases.Find(named, requesting) is { Kind: RequestKind.ExpeditedPreservation } preservation && preservation.Requesting == requesting && preservation.Requested == requested
            ? named
            : null;

    /// <summary>The preservation that a step of such a request wakes: with its receipt, and when it is decided or not decided any more.</summary>
    [Provision("42(8)")]
    public static CaseId? Wakes(Case before, Case after) =>
        after.PreservedIn is { } preservation
        && (before.StepCount == 0 || before.PreservedIn is null || IsUndecided(LinkedCase.Of(before)) != IsUndecided(LinkedCase.Of(after)))
            ? preservation
            : null;

    /// <summary>The case of a request for the data moved: it locks what is still held, and its decision unlocks it.</summary>
    [Provision("42(8)")]
    public static void Move(Draft draft, LinkedCase request)
    {
        if (request.Link != draft.Before.Id || request.Requesting != draft.Before.Requesting || request.Requested != draft.Before.Requested || request.Kind != RequestKind.MutualAssistance)
        {
            draft.Fail(Failure.Conflict("42(8)", "That case is no request for the data preserved here."));
            return;
        }
        var undecided = IsUndecided(request);
        if (draft.Before.FollowUps.Contains(request.Id) == undecided)
        {
            draft.Fail(Failure.Conflict("42(8)", "Nothing here changes with that case."));
            return;
        }
        draft.After = draft.After with { FollowUps = undecided ? [.. draft.Before.FollowUps, request.Id] : [.. draft.Before.FollowUps.Where(id => id != request.Id)] };
        var refused = request.Items.Any(i => i.State == ItemState.Refused);
        var affected = new List<int>();
        foreach (var item in draft.Items.Where(i => Holdable.Has(i.Ended ?? i.State)).ToArray())
        {
            affected.Add(item.Number);
            draft.Items[item.Number - 1] = item with { Ended = null, Hold = undecided ? item.Hold! with { ReleasableFrom = null } : Unlocked(draft, item.Hold!, request.Id, refused) };
            draft.Move(item.Number - 1, ItemState.HeldPendingDecision, "P8");
        }
        draft.Told.Add((undecided
            ? new Tell(Side.Both, "preservation-locked", $"A request for the data was received ({request.Reference}); they stay preserved until it is decided.", Carries: false)
            : new Tell(Side.Both, "follow-up-decided", $"The request for the data is decided ({request.Reference}: {Outcome(request)}).", Carries: false), "42(8)", affected.Count > 0 ? affected : null));
    }

    /// <summary>Data preserved after the request for them had come are held from their effect on.</summary>
    [Provision("42(8)")]
    public static ItemState OnceEffected(Draft draft, Item item) => draft.Before.FollowUps.Count > 0 ? ItemState.HeldPendingDecision : ItemState.Effected;

    /// <summary>Either the request for the data is awaited, or it holds them already.</summary>
    [Provision("42(8)")]
    public static void TellPreserved(Draft draft)
    {
        int[] items = [.. draft.Affected.Select(i => draft.Items[i].Number)];
        if (draft.Before.FollowUps.Count == 0)
        {
            draft.Told.Add((new Tell(Side.Requesting, "preserved", "The data are preserved; send the request for them before the period ends.", "preservation-period"), "42(4)", items));
            return;
        }
        draft.Told.Add((new Tell(Side.Requesting, "preserved", "The data are preserved, and stay so until your request for them is decided."), "42(4)", items));
        draft.Told.Add((new Tell(Side.Both, "preservation-locked", "A request for the data is pending; they stay preserved until it is decided.", Carries: false), "42(8)", items));
    }

    /// <summary>An outcome that is reported while the case of the request is undecided is on record and releases nothing.</summary>
    [Provision("42(8)")]
    public static void TellOutcome(Draft draft)
    {
        foreach (var group in draft.Affected.GroupBy(i => IsLocked(draft, draft.Items[i].Hold!)))
        {
            draft.Told.Add((group.Key
                ? new Tell(Side.Both, "follow-up-undecided", "An end of the request for the data was reported, and the case of that request is not decided; the data stay preserved.")
                : new Tell(Side.Requesting, "follow-up-decided", "The request for the data has come to its end."), "42(8)", [.. group.Select(i => draft.Items[i].Number)]));
        }
    }

    /// <summary>Whether a request for the data is undecided by its own case, whatever was reported of it.</summary>
    [Provision("42(8)")]
    public static bool IsLocked(Draft draft, Hold hold) => draft.Before.FollowUps.Count > 0 || (Reported(draft, hold) is { } request && IsUndecided(request));

    /// <summary>The request that was recorded by a State's word, as its own case stands; null where there is none.</summary>
    public static LinkedCase? Reported(Draft draft, Hold hold) => hold.Reported is { } id ? draft.Linked.Find(id, draft.Before.Requesting) : null;

    /// <summary>A request that a State records as received is a case of the same two, and not decided.</summary>
    [Provision("42(8)")]
    public static Failure? Named(Draft draft)
    {
        var at = draft.At + "/request";
        if (((RecordFollowUp)draft.Said!).Request is not { } id)
            return Failure.Missing(at, "42(8)", "Name the case of the request for the data.");
        if (draft.Linked.Find(id, draft.Said.From) is not { } request || !request.IsBetween(draft.Before.Requesting, draft.Before.Requested))
            return Links.NoSuchCase(at, "42(8)");
        if (request.Kind != RequestKind.MutualAssistance || request.Requesting != draft.Before.Requesting)
            return new Failure(at, Codes.WrongKind, "42(8)", "The case named is no request of the State that asked for the preservation.");
        return IsUndecided(request) ? null : new Failure(at, Codes.ContentInvalid, "42(8)", "The request named is decided already.");
    }

    private static Hold Unlocked(Draft draft, Hold hold, CaseId request, bool refused)
    {
        var left = hold with { Reported = hold.Reported == request ? null : hold.Reported };
        return left with { ReleasableFrom = draft.After.FollowUps.Count > 0 || left.Reported is not null ? null : Holds.ReleasableFrom(draft, hold, refused) };
    }

    private static string Outcome(LinkedCase request) => string.Join(", ", request.Items.Select(i => Kebab.Of(i.State)).Distinct());
}
