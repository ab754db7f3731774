using RequestRouter.Convention.Intake;
using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article40;

/// <summary>Nobody can forbid an exculpatory disclosure; the furnishing State is told first, and heard if it asks, 40(5), 40(19).</summary>
internal static class Exculpatory
{
    [Provision("40(19)")]
    [Provision("40(5)")]
    public static Failure? Heard(Draft draft, Item item) => item.Heard ? null
        : new Failure(draft.At, item.State == ItemState.NoticeGiven ? Codes.NoticeRequired : Codes.ConsultationRequired, "40(19)",
            "Await the furnishing State's word, or the end of the window, before you disclose.");

    /// <summary>Disclosing before the notice is for exceptional cases, which are explained.</summary>
    [Provision("40(19)")]
    [Provision("40(5)")]
    public static IEnumerable<Failure> ExceptionExplained(Submission submission)
    {
        if (submission.Content.ForKind?.Disclosed is not { } disclosed)
            yield break;
        if (disclosed.At is null)
            yield return Failure.Missing("/content/forKind/disclosed/at", "40(19)", "Say when it was disclosed.");
        else if (disclosed.At > submission.Now)
            yield return new Failure("/content/forKind/disclosed/at", Codes.NoticeRequired, "40(19)", "What is still to be disclosed is notified before.");
        if (Text.Missing(disclosed.Because))
            yield return new Failure("/content/forKind/disclosed/because", Codes.ReasonsRequired, "40(19)", "Say why notice could not be given before, in this exceptional case.");
    }

    [Provision("40(19)")]
    [Provision("40(5)")]
    public static Failure? DisclosureNamed(Draft draft) => ((GiveNotice)draft.Said!).Elements is { Count: > 0 } ? null
        : Failure.Missing(draft.At + "/elements", "40(19)", "Name what was disclosed, by its digests.");

    public static Failure? NotYetHeard(Draft draft, Item item) => item.Heard ? Failure.Conflict("40(19)", "The disclosure is open already.", draft.At) : null;

    /// <summary>The window is over: no veto by silence.</summary>
    [Provision("40(19)")]
    public static void OpenDisclosure(Draft draft, Procedure procedure)
    {
        foreach (var number in procedure.Items)
            draft.Items[number - 1] = draft.Items[number - 1] with { Heard = true };
    }
}
