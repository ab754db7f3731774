using RequestRouter.Convention.Article36;
using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article40;

/// <summary>What was furnished is used for what was stated, unless consent was given before, and never against a condition, 40(19), (28).</summary>
internal static class Use
{
    [Provision("40(19)")]
    public static Failure? WithinPurposeOrConsented(Draft draft)
    {
        return ((RecordUse)draft.Said!).WithinStatedPurpose == true ? null : Consented(draft, "40(19)", "Another use needs the requested State's prior consent; ask for it in a case of its own.");
    }

    /// <summary>Information given without request is used within its sender's instructions, or with consent.</summary>
    [Provision("40(5)")]
    public static Failure? WithinInstructionsOrConsented(Draft draft, Item item)
    {
        return ((RecordUse)draft.Said!).WithinStatedPurpose == true || item.InstructionsUntil <= draft.Now ? null
            : Consented(draft, "40(5)", "The sender's instructions do not allow this use; ask for consent in a case of its own.");
    }

    /// <summary>Consent is given in a case of its own about what was furnished in this one, before the use and for it.</summary>
    private static Failure? Consented(Draft draft, string paragraph, string unnamed)
    {
        var said = (RecordUse)draft.Said!;
        var missing = said.Consent is not { } named
            ? unnamed
            : new Leave(RequestKind.UseConsent, said.From, draft.Other, draft.Now) { Elements = said.Elements, Purpose = said.Proceedings, FurnishedIn = draft.Before.Id }.Missing(draft.Linked, named);
        return missing is null ? null : new Failure(draft.At + "/consent", Codes.UseNotAuthorized, paragraph, missing);
    }

    /// <summary>What was returned is not there to be used; the limits of everything else outlast the case.</summary>
    [Provision("40(5)")]
    public static Failure? WasKept(Draft draft, Item item) => item.Ended == ItemState.Returned
        ? Failure.Conflict("40(5)", "The information was returned unused.", draft.At)
        : null;

    [Provision("40(28)")]
    public static Failure? WithinConditions(Draft draft, Item item) =>
        item.Accepted.Any(c => (c.Until is null || draft.Now < c.Until) && (((RecordUse)draft.Said!).AgainstConditions?.Contains(c.Number) ?? false))
            ? new Failure(draft.At + "/againstConditions", Codes.ConditionBreach, "40(28)", "An accepted condition forbids this use.")
            : null;
}
