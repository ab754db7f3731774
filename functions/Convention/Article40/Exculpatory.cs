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

    public static Failure? NotYetHeard(Draft draft, Item item) => item.Heard ? Failure.Conflict("40(19)", "The disclosure is open already.", draft.At) : null;

    /// <summary>The window is over: no veto by silence.</summary>
    [Provision("40(19)")]
    public static void OpenDisclosure(Draft draft, Procedure procedure)
    {
        foreach (var number in procedure.Items)
            draft.Items[number - 1] = draft.Items[number - 1] with { Heard = true };
    }
}
