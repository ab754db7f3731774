using RequestRouter.Convention.Articles.Article36;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>
/// What was furnished is used for what was stated, unless consent was given before, and never against a condition, 40(19), (28). A use is a
/// fact: it is recorded whatever it was, and what the text has against it is remarked and told to the State that furnished.
/// </summary>
internal static class Use
{
    /// <summary>The date of the use, or of its report where it has none.</summary>
    public static DateTimeOffset At(Facts facts) => ((RecordUse)facts.Said!).At ?? facts.Now;

    /// <summary>A use, transfer or deletion in the future did not happen; nor was anything used that was furnished in a case which was not there yet.</summary>
    public static Failure? DatePossible(Facts facts) => ((facts.Said as RecordUse)?.At ?? (facts.Said as RecordOnwardTransfer)?.At ?? (facts.Said as AttestDeletion)?.At) switch
    {
        { } at when at > facts.Now => new Failure(facts.At + "/at", Codes.ContentInvalid, Citation.Technical, "The date lies in the future."),
        { } at when facts.Before.Kind != RequestKind.UseConsent && Calendar.IsBefore(at, facts.Before.ReceivedAt) =>
            new Failure(facts.At + "/at", Codes.ContentInvalid, Citation.Technical, "The date lies before the case."),
        _ => null,
    };

    /// <summary>A consent covers what is done after it and, where it has an end, before that.</summary>
    [Provision(A40_19)]
    public static Failure? WhileConsented(Facts facts, Item item) =>
        At(facts) < item.AuthorizedAt ? new Failure(facts.At + "/at", Codes.UseNotAuthorized, A40_19, "The consent was given only after this use.")
        : At(facts) >= item.AuthorizedUntil ? new Failure(facts.At + "/at", Codes.AuthorizationExpired, A40_19, "The consent had ended before this use.")
        : null;

    [Provision(A40_19)]
    public static Failure? WithinPurposeOrConsented(Facts facts)
    {
        return ((RecordUse)facts.Said!).WithinStatedPurpose == true ? null : Consented(facts, A40_19, "Another use needs the prior consent of the State that furnished, and none is named.");
    }

    /// <summary>Information given without request is used within its sender's instructions, or with consent.</summary>
    [Provision(A40_5)]
    public static Failure? WithinInstructionsOrConsented(Facts facts, Item item)
    {
        return ((RecordUse)facts.Said!).WithinStatedPurpose == true || item.InstructionsUntil <= At(facts) ? null
            : Consented(facts, A40_5, "The sender's instructions do not allow this use, and no consent is named.");
    }

    /// <summary>Consent is given in a case of its own about what was furnished in this one, before the use and for it.</summary>
    private static Failure? Consented(Facts facts, Citation paragraph, string unnamed)
    {
        var said = (RecordUse)facts.Said!;
        var missing = said.Consent is not { } named
            ? unnamed
            : new Leave(RequestKind.UseConsent, said.From, facts.Other, At(facts)) { Elements = said.Elements, Purpose = said.Proceedings, FurnishedIn = facts.Before.Id }.Missing(facts.Linked, named);
        return missing is null ? null : new Failure(facts.At + "/consent", Codes.UseNotAuthorized, paragraph, missing);
    }

    /// <summary>What was returned is not there to be used; the limits of everything else outlast the case.</summary>
    [Provision(A40_5)]
    public static Failure? WasKept(Facts facts, Item item) => item.Ended == ItemState.Returned
        ? Failure.Conflict(A40_5, "The information was returned unused.", facts.At)
        : null;

    [Provision(A40_28)]
    public static Failure? WithinConditions(Facts facts, Item item) =>
        item.Accepted.Any(c => (c.Until is null || At(facts) < c.Until) && (((RecordUse)facts.Said!).AgainstConditions?.Contains(c.Number) ?? false))
            ? new Failure(facts.At + "/againstConditions", Codes.AgainstCondition, A40_28, "An accepted condition forbids this use.")
            : null;
}
