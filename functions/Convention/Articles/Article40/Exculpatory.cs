
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Nobody and nothing can bar an exculpatory disclosure. Notice was given by the case itself; that the furnishing State asked to be consulted and was not is remarked, 40(5), 40(19).</summary>
internal static class Exculpatory
{
    [Provision(A40_19)]
    [Provision(A40_5)]
    public static Failure? Heard(Facts facts, Item item) => item.Heard || item.State != ItemState.Exchanging ? null
        : new Failure(facts.At, Codes.ConsultationRequired, A40_19, "The furnishing State had its notice, asked to be consulted, and was not consulted before.");

    /// <summary>Disclosing before the notice is for exceptional cases, which are explained.</summary>
    [Provision(A40_19)]
    [Provision(A40_5)]
    public static IEnumerable<Failure> ExceptionExplained(Submission submission)
    {
        if (submission.Content.ForKind?.Disclosed is not { } disclosed)
            yield break;
        if (disclosed.At is null)
            yield return Failure.Missing("/content/forKind/disclosed/at", A40_19, "When it was disclosed is not said.");
        if (Wording.Missing(disclosed.Because))
            yield return new Failure("/content/forKind/disclosed/because", Codes.ReasonsRequired, A40_19, "Why notice could not be given before, in this exceptional case, is not said.");
    }

    /// <summary>What lies in the future was not disclosed.</summary>
    [Provision(A40_19)]
    [Provision(A40_5)]
    public static Failure? NotToCome(Submission submission) => submission.Content.ForKind?.Disclosed?.At > submission.Now
        ? new Failure("/content/forKind/disclosed/at", Codes.NoticeRequired, A40_19, "What is still to be disclosed is notified before.")
        : null;

    [Provision(A40_19)]
    [Provision(A40_5)]
    public static Failure? DisclosureNamed(Facts facts) => ((GiveNotice)facts.Said!).Elements is { Count: > 0 } ? null
        : Failure.Unsaid(facts.At + "/elements", A40_19, "Name what was disclosed, by its digests.");

    [Provision(A40_19)]
    public static Failure? NotYetHeard(Facts facts, Item item) => item.Heard ? Failure.Conflict(A40_19, "The disclosure is open already.", facts.At) : null;

    /// <summary>The window is over: no veto by silence.</summary>
    [Provision(A40_19)]
    public static IEnumerable<Consequence> OpenDisclosure(Facts facts, Procedure procedure) =>
        procedure.Items.Select(number => new ItemRemembers(facts.Items[number - 1] with { Heard = true }));
}
