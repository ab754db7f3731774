using RequestRouter.Convention.Articles.Article36;

namespace RequestRouter.Convention.Articles.Article41;

/// <summary>What a call may ask for, who answers it, and what the answer may carry, 41.</summary>
internal static class Calls
{
    /// <summary>A serious crime outside the Convention opens only help that is aimed at electronic evidence, so there the call says what it asks for.</summary>
    [Provision(A41_1)]
    public static Failure? OpenForOffence(RequestContent content) => Articles.Article35.Scope.Basis(content) != ScopeBasis.SeriousCrime ? null : content.ForKind?.Action switch
    {
        null => Failure.Missing("/content/forKind/action", A41_1, "Say what is asked for; for serious crimes outside the Convention it must be aimed at electronic evidence."),
        CallAction.LocatingSuspects => new Failure("/content/forKind/action", Codes.OutOfScope, A41_1, "Suspects are located for offences of the Convention only; another channel may serve."),
        _ => null,
    };

    /// <summary>A contact that only facilitates an action does not end the call itself: the authority that can act gets it.</summary>
    [Provision(A41_3)]
    public static Failure? OwnToAnswer(Facts facts) =>
        facts.Before.CallAction is { } action && (facts.Register.Find(facts.Said!.From)?.Find(facts.Said.Authority)?.Facilitates ?? []).Contains(action)
            ? Failure.Missing(facts.At, A41_3, "Your register entry says that you only facilitate this; hand the call over to the authority that can act.")
            : null;

    /// <summary>Where a suspect is, is personal data, however it is told.</summary>
    [Provision(A41_3_d)]
    [Provision(A36_1)]
    public static Failure? LocationChecked(Facts facts) =>
        facts.Before.CallAction == CallAction.LocatingSuspects && ((AnswerCall)facts.Said!).Elements is not { Count: > 0 }
            ? new Failure(facts.At + "/elements", Codes.TransferBlockedPersonalData, A36_1, "Where a suspect is, is personal data; list it with its check, or say of it why it holds none.")
            : null;

    /// <summary>Every element that comes with an answer passed the sender's check.</summary>
    [Provision(A41_3_c)]
    [Provision(A36_1)]
    public static Failure? ElementsChecked(Facts facts, Item item) => PersonalData.Transferable(facts, item, ((AnswerCall)facts.Said!).Elements ?? []);
}
