namespace RequestRouter.Convention.Articles.Article40;

/// <summary>
/// What an accepted condition asks to be deleted or returned by a day is a task of the State that accepted it, 40(28), 36(1)(b). That it was done
/// is that State's attestation, which is recorded whatever it says; silence attests nothing, and the task stays.
/// </summary>
public static class Deletions
{
    /// <summary>The procedure that such a day runs.</summary>
    internal const string Clock = "deletion";

    /// <summary>Whether the State to which this evidence was delivered attested that it holds it no more, wherever it was delivered.</summary>
    public static bool IsNoLongerHeld(Case @case, EvidenceId evidence)
    {
        var isDelivered = false;
        foreach (var item in @case.Items)
        {
            if (!item.Evidence.Contains(evidence))
                continue;
            if (!item.NoLongerHeld.Contains(evidence))
                return false;
            isDelivered = true;
        }
        return isDelivered;
    }

    /// <summary>A day is one on which something can be done, and that the condition itself outlasts.</summary>
    [Provision(A40_28)]
    internal static Failure? Dated(Facts facts)
    {
        var conditions = ((OfferConditions)facts.Said!).Conditions ?? [];
        for (var i = 0; i < conditions.Count; i++)
        {
            if (conditions[i].Due is not { } due)
                continue;
            var at = $"{facts.At}/conditions/{i}/due";
            if (!IsAct(conditions[i]))
                return new Failure(at, Codes.ContentInvalid, A40_28, "Only a deletion or a return is due on a day.");
            if (due <= facts.Now)
                return new Failure(at, Codes.ContentInvalid, A40_28, "The day lies in the past.");
            if (due > conditions[i].Until)
                return new Failure(at, Codes.ContentInvalid, A40_28, "The condition ends before it is due.");
        }
        return null;
    }

    /// <summary>Something was furnished, and a deletion or return that was accepted for a day is not attested.</summary>
    [Provision(A40_28)]
    internal static bool Outstanding(Facts facts, Item item) => item.Furnished && Days(item).Any();

    internal static bool NoneOutstanding(Facts facts, Item item) => !facts.Items.Any(one => Outstanding(facts, one));

    /// <summary>A reminder before the first of the days, and the day; once it has passed, a reminder from time to time.</summary>
    [Provision(A40_28)]
    internal static IReadOnlyList<Limit> Limits(Facts facts, IReadOnlyList<int> items)
    {
        var due = Days(facts.Items[items[0] - 1]).Min();
        if (due <= facts.Now)
            return [new Limit("overdue", facts.Now + facts.Practice.DeletionReminderEvery, true)];
        var reminder = due - facts.Practice.DeletionReminderBefore;
        return reminder > facts.Now ? [new Limit("reminder-1", reminder, false), new Limit("day", due, true)] : [new Limit("day", due, true)];
    }

    internal static Failure? MannerSaid(Facts facts) => ((AttestDeletion)facts.Said!).Manner is null
        ? Failure.Missing(facts.At + "/manner", Citation.Technical, "Say whether it was deleted or returned.")
        : null;

    internal static Failure? Attested(Facts facts) => Wording.Missing(((AttestDeletion)facts.Said!).AttestedBy)
        ? Failure.Missing(facts.At + "/attestedBy", Citation.Practice, "Say who attests it.")
        : null;

    /// <summary>A condition that is named is one that was accepted on the item, and what was done leaves no return undone that it asks for.</summary>
    [Provision(A40_28)]
    internal static Failure? AsAccepted(Facts facts, Item item)
    {
        var said = (AttestDeletion)facts.Said!;
        for (var i = 0; i < said.Conditions?.Count; i++)
        {
            var at = $"{facts.At}/conditions/{i}";
            if (item.Accepted.FirstOrDefault(c => c.Number == said.Conditions[i]) is not { } accepted)
                return new Failure(at, Codes.StateConflict, A40_28, "No condition of this number is accepted on this item.");
            if (accepted.Kind == ConditionKind.ReturnOfOriginals && said.Manner == DeletionManner.Deleted)
                return new Failure(at, Codes.AgainstCondition, A40_28, "This condition asks for a return; what was deleted cannot be returned.");
        }
        return null;
    }

    /// <summary>What is named is what was delivered on the item.</summary>
    internal static Failure? WasDelivered(Facts facts, Item item)
    {
        var said = (AttestDeletion)facts.Said!;
        for (var i = 0; i < said.Evidence?.Count; i++)
        {
            if (!item.Evidence.Contains(said.Evidence[i]))
                return new Failure($"{facts.At}/evidence/{i}", Codes.StateConflict, Citation.Technical, "This was not delivered on this item.");
        }
        return null;
    }

    /// <summary>What was deleted or returned is not there to be used or passed on.</summary>
    [Provision(A40_28)]
    internal static Failure? StillHeld(Facts facts, Item item) =>
        item.HeldUntil < (((facts.Said as RecordUse)?.At ?? (facts.Said as RecordOnwardTransfer)?.At) ?? facts.Now)
            ? new Failure(facts.At, Codes.StateConflict, A40_28, "It was attested before that all of this was deleted or returned.")
            : null;

    internal static Item Remember(Facts facts, Item item)
    {
        var said = (AttestDeletion)facts.Said!;
        return item with
        {
            NoLongerHeld = [.. item.NoLongerHeld.Union(said.Evidence is { } named ? item.Evidence.Intersect(named) : item.Evidence)],
            HeldUntil = said.Partial || said.Evidence is not null ? item.HeldUntil : said.At ?? facts.Now,
            Attested = said.Partial ? item.Attested : [.. item.Attested.Union((said.Conditions ?? []).Where(number => item.Accepted.Any(c => c.Number == number)))],
        };
    }

    /// <summary>The clock runs on to the next day, or ends.</summary>
    internal static IEnumerable<Consequence> Reckon(Facts facts) => facts.Said is AttestDeletion { Partial: true } ? [] : [new ConcludesOfAffected(Clock)];

    private static IEnumerable<DateTimeOffset> Days(Item item) =>
        item.Accepted.Where(c => IsAct(c) && !item.Attested.Contains(c.Number)).Select(c => c.Due).OfType<DateTimeOffset>();

    private static bool IsAct(Condition condition) => condition.Kind is ConditionKind.Deletion or ConditionKind.ReturnOfOriginals;
}
