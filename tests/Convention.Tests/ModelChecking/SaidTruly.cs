using RequestRouter.Convention.Text.Values;

namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>A notice never says what the ledger contradicts: where an item is said to stand, and what is said not to have come.</summary>
internal static class SaidTruly
{
    /// <summary>Notices that are named otherwise than the place where the item then stands.</summary>
    private static readonly Dictionary<string, ItemState[]> Places = new(StringComparer.Ordinal)
    {
        ["preservation-released"] = [ItemState.Released],
        ["preservation-locked"] = [ItemState.HeldPendingDecision, ItemState.Received, ItemState.AwaitingRequesterDetermination, ItemState.ConsultationRefuse],
        ["safe-conduct-ended"] = [ItemState.Ended],
        ["closing-elapsed"] = [ItemState.Closed],
        ["preservation-period-elapsed"] = [ItemState.Expired],
        ["delivered"] = [ItemState.Delivered, ItemState.PartlyDelivered],
        ["consultation-opened"] = [ItemState.ConsultationRefuse, ItemState.ConsultationPostpone],
        ["conditions-elapsed"] = [ItemState.ConditionsOffered],
        ["consultation-refuse-elapsed"] = [ItemState.ConsultationRefuse],
        ["consultation-postpone-elapsed"] = [ItemState.ConsultationPostpone],
        ["granted"] = [ItemState.Accepted, ItemState.Granted, ItemState.ConditionsOffered],
        ["authorized"] = [ItemState.Authorized, ItemState.AuthorizedWithConditions],
        ["execution-started"] = [ItemState.Executing, ItemState.Searching],
    };

    /// <summary>Notices that are named as a place is, and say what happened and not where the item stands.</summary>
    private static readonly string[] OfWhatHappened = ["acknowledged", "arbitration-organized", "information-requested", "consent-recorded", "converted", "transferred"];

    /// <summary>What is said not to be there, with what must then not stand in the ledger of the item, or of the case.</summary>
    private static readonly (string Words, Func<History, ItemHistory, bool> True)[] Absences =
    [
        ("window ended without an answer", static (_, item) => item.ViewsCame is { } came ? !came : !item.Announced.IsSubsetOf(item.Consulted)),
        ("for the conditions ended without an answer", static (_, item) => item.ConditionsOffered),
        ("still unanswered", static (all, _) => all.StatusAsked),
        ("still not confirmed in writing", static (all, _) => !all.WritingCame),
        ("no request for the data is undecided", static (_, item) => !item.FollowUpPending),
        ("send the request for them before the period ends", static (_, item) => !item.FollowUpPending),
        ("your wish for an extension was not answered", static (_, item) => item.ExtensionWished),
        ("no departure is on record", static (_, item) => !item.Left),
        ("its notice is still missing", static (_, item) => !item.NoticeCame),
        ("was heard on the lifting", static (_, item) => item.Answered),
        ("consultation was held", static (_, item) => item.Answered),
    ];

    private static readonly Dictionary<string, ItemState> States = Enum.GetValues<ItemState>().ToDictionary(Kebab.Of, state => state, StringComparer.Ordinal);

    /// <summary>Whether words of a table say that something is not there, and nothing here knows when that is so.</summary>
    public static bool Unchecked(string text) => Negations.Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase)) && !Absences.Any(a => text.Contains(a.Words, StringComparison.Ordinal));

    private static readonly string[] Negations = ["without an answer", "unanswered", "not answered", "not confirmed", "no request for", " came,", "still missing", "no departure", "was heard on", "consultation was held"];

    public static void Hold(History history, Case before, Step step)
    {
        foreach (var notice in step.Notices.Where(n => n.Type != "fact-recorded"))
        {
            int[] numbers = [.. notice.Items ?? Enumerable.Range(1, before.Items.Count)];
            if (Places.TryGetValue(notice.Type, out var places) || (!OfWhatHappened.Contains(notice.Type) && States.TryGetValue(notice.Type, out var state) && (places = [state]) is not null))
            {
                foreach (var number in notice.Items ?? [])
                    Assert.True(places.Contains(step.After.Items[number - 1].State), $"'{notice.Type}' is told of item {number}, which stands at {step.After.Items[number - 1].State}");
            }
            foreach (var (words, isTrue) in Absences.Where(a => notice.Text.Contains(a.Words, StringComparison.Ordinal)))
                Assert.All(numbers, n => Assert.True(isTrue(history, history.Items[n - 1]), $"'{words}' is told of item {n}, and the ledger says otherwise"));
        }
    }
}
