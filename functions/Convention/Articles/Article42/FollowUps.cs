using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Articles.Article42;

/// <summary>A request for preserved data holds them by itself, from its receipt until it is decided, whoever else says so or not, 42(8).</summary>
internal static class FollowUps
{
    private static readonly StateSet Pending = StateSet.Of(
        ItemState.OralUnconfirmed, ItemState.AwaitingDiplomaticDelivery, ItemState.Received, ItemState.UnderReview, ItemState.InformationRequested,
        ItemState.ConsultationRefuse, ItemState.ConsultationPostpone, ItemState.ConditionsOffered, ItemState.AwaitingRequester, ItemState.Forwarded, ItemState.Postponed);

    private static readonly StateSet Holdable = StateSet.Of(ItemState.Effected, ItemState.ExtensionPending, ItemState.HeldPendingDecision, ItemState.Expired);

    /// <summary>Whether anything asked for in that case is not decided.</summary>
    [Provision(A42_8)]
    public static bool IsUndecided(LinkedCase request) => request.Items.Any(i => Pending.Has(i.State));

    /// <summary>A request remembers the preservation that it names as the one it follows, where it is one of the same direction.</summary>
    [Provision(A42_8)]
    public static Case RememberPreservation(Case @case, Submission request) => @case with
    {
        PreservedIn = request.Content.ForKind?.Link is { } named
            && request.Linked.Find(named, request.From) is { Kind: RequestKind.ExpeditedPreservation } preservation && preservation.Requesting == request.From && preservation.Requested == request.To
                ? named
                : null,
    };

    /// <summary>The preservation that a step of such a request wakes: with its receipt, and when it is decided or not decided any more.</summary>
    [Provision(A42_8)]
    public static CaseId? Wakes(Case before, Case after) =>
        after.PreservedIn is { } preservation
        && (before.StepCount == 0 || before.PreservedIn is null || IsUndecided(LinkedCase.Of(before)) != IsUndecided(LinkedCase.Of(after)))
            ? preservation
            : null;

    /// <summary>A case whose step changes something here is a request for the data, and was not told as it stands.</summary>
    [Provision(A42_8)]
    public static Failure? Changes(Facts facts, LinkedCase request) =>
        request.Link != facts.Before.Id || request.Requesting != facts.Before.Requesting || request.Requested != facts.Before.Requested || request.Kind != RequestKind.MutualAssistance
            ? Failure.Conflict(A42_8, "That case is no request for the data preserved here.")
            : facts.Before.FollowUps.Contains(request.Id) == IsUndecided(request) ? Failure.Conflict(A42_8, "Nothing here changes with that case.") : null;

    /// <summary>The case of a request for the data moved: it locks what is still held, and its decision unlocks it.</summary>
    [Provision(A42_8)]
    public static IEnumerable<Consequence> Move(Facts facts, LinkedCase request)
    {
        var undecided = IsUndecided(request);
        IReadOnlyList<CaseId> followUps = undecided ? [.. facts.Before.FollowUps, request.Id] : [.. facts.Before.FollowUps.Where(id => id != request.Id)];
        yield return new CaseRemembers(c => c with { FollowUps = followUps });
        var affected = facts.Items.Where(AreHeld).ToArray();
        foreach (var item in affected)
        {
            yield return new ItemRemembers(item with { Ended = null, Hold = undecided ? item.Hold! with { ReleasableFrom = null } : Unlocked(facts, item.Hold!, request, followUps.Count > 0) });
            yield return new ItemMoves(item.Number, ItemState.HeldPendingDecision, "P8");
        }
        foreach (var item in facts.Items.Where(i => !undecided && !AreHeld(i) && i.FollowUpsReported.Contains(request.Id)))
            yield return new ItemRemembers(item with { FollowUpsReported = Without(item.FollowUpsReported, request.Id) });
        yield return new Told(
            undecided
                ? new Tell(Side.Both, "preservation-locked", $"A request for the data was received ({request.Reference}); they stay preserved until it is decided.")
                : new Tell(Side.Both, "follow-up-decided", $"The request for the data is decided ({request.Reference}: {Outcome(request)})."),
            A42_8, affected.Length > 0 ? [.. affected.Select(i => i.Number)] : null);
    }

    /// <summary>Whether the custodian holds the data, also after the case was closed.</summary>
    [Provision(A42_8)]
    public static bool AreHeld(Item item) => Holdable.Has(item.Ended ?? item.State);

    /// <summary>Data that are held still are locked; others will be once they are preserved, as where a refusal is taken back.</summary>
    [Provision(A42_8)]
    public static Item Remember(Facts facts, Item item) => AreHeld(item) ? Holds.Lock(facts, item) with { Ended = null } : item with { FollowUpsReported = With(item.FollowUpsReported, facts) };

    /// <summary>What a State's word put on record of requests for the data of this item, held already or not.</summary>
    public static IReadOnlyList<CaseId> ReportedOf(Item item) => AreHeld(item) ? item.Hold!.Reported : item.FollowUpsReported;

    /// <summary>These, and the request that is recorded now: each holds the data until it is decided itself.</summary>
    [Provision(A42_8)]
    public static IReadOnlyList<CaseId> With(IReadOnlyList<CaseId> reported, Facts facts) =>
        ((RecordFollowUp)facts.Said!).Request is { } request && !reported.Contains(request) ? [.. reported, request] : reported;

    /// <summary>Data preserved after the request for them had come are held from their effect on.</summary>
    [Provision(A42_8)]
    public static ItemState OnceEffected(Facts facts, Item item) => facts.Before.FollowUps.Count > 0 || item.FollowUpsReported.Count > 0 ? ItemState.HeldPendingDecision : ItemState.Effected;

    /// <summary>Either the request for the data is awaited, or it holds them already.</summary>
    [Provision(A42_8)]
    public static IEnumerable<Consequence> TellPreserved(Facts facts)
    {
        foreach (var group in facts.Affected.GroupBy(i => facts.Items[i].State == ItemState.HeldPendingDecision))
        {
            int[] items = [.. group.Select(i => facts.Items[i].Number)];
            yield return new Told(
                group.Key ? new Tell(Side.Requesting, "preserved", "The data are preserved, and stay so until your request for them is decided.")
                    : new Tell(Side.Requesting, "preserved", "The data are preserved; send the request for them before the period ends.", "preservation-period"),
                A42_4, items);
            if (group.Key)
                yield return new Told(new Tell(Side.Both, "preservation-locked", "A request for the data is pending; they stay preserved until it is decided.", Carries: false), A42_8, items);
        }
    }

    /// <summary>An outcome that is reported while the case of the request is undecided is on record and releases nothing.</summary>
    [Provision(A42_8)]
    public static IEnumerable<Consequence> TellOutcome(Facts facts) => facts.Affected.GroupBy(i => IsLocked(facts, facts.Items[i].Hold!)).Select(group => new Told(
        group.Key
            ? new Tell(Side.Both, "follow-up-undecided", "An end of a request for the data was reported, and by its own case one is not decided; the data stay preserved.")
            : new Tell(Side.Requesting, "follow-up-decided", "The request for the data has come to its end."),
        A42_8, [.. group.Select(i => facts.Items[i].Number)]));

    /// <summary>Whether a request for the data is undecided by its own case, whatever was reported of it.</summary>
    [Provision(A42_8)]
    public static bool IsLocked(Facts facts, Hold hold) => facts.Before.FollowUps.Count > 0 || Reported(facts, hold).Undecided.Count > 0;

    /// <summary>The requests that were recorded by a State's word, as their own cases stand.</summary>
    [Provision(A42_8)]
    public static (IReadOnlyList<LinkedCase> Decided, IReadOnlyList<CaseId> Undecided) Reported(Facts facts, Hold hold)
    {
        LinkedCase[] requests = [.. hold.Reported.Select(id => facts.Linked.Find(id, facts.Before.Requesting)).OfType<LinkedCase>()];
        return ([.. requests.Where(request => !IsUndecided(request))], [.. requests.Where(IsUndecided).Select(request => request.Id)]);
    }

    /// <summary>Whether something asked for in that case was refused.</summary>
    public static bool IsRefused(LinkedCase request) => request.Items.Any(i => i.State == ItemState.Refused);

    /// <summary>A request that a State records as received is a case of the same two, and not decided.</summary>
    [Provision(A42_8)]
    public static Failure? Named(Facts facts)
    {
        var at = facts.At + "/request";
        if (((RecordFollowUp)facts.Said!).Request is not { } id)
            return Failure.Missing(at, A42_8, "Name the case of the request for the data.");
        if (facts.Linked.Find(id, facts.Said.From) is not { } request || !request.IsBetween(facts.Before.Requesting, facts.Before.Requested))
            return Links.NoSuchCase(at, A42_8);
        if (request.Kind != RequestKind.MutualAssistance || request.Requesting != facts.Before.Requesting)
            return new Failure(at, Codes.WrongKind, A42_8, "The case named is no request of the State that asked for the preservation.");
        return IsUndecided(request) ? null : new Failure(at, Codes.ContentInvalid, A42_8, "The request named is decided already.");
    }

    private static Hold Unlocked(Facts facts, Hold hold, LinkedCase request, bool others)
    {
        var left = hold with { Reported = Without(hold.Reported, request.Id) };
        return left with { ReleasableFrom = others || left.Reported.Count > 0 ? null : Holds.ReleasableFrom(facts, hold, IsRefused(request)) };
    }

    private static IReadOnlyList<CaseId> Without(IReadOnlyList<CaseId> reported, CaseId request) => [.. reported.Where(id => id != request)];

    private static string Outcome(LinkedCase request) => string.Join(", ", request.Items.Select(i => Kebab.Of(i.State)).Distinct());
}
