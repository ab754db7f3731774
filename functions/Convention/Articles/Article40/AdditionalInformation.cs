using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>The requested State may ask for more, 40(16).</summary>
internal static class AdditionalInformation
{
    [Provision("40(16)")]
    public static Failure? QuestionsListed(Draft draft) => Wording.Missing(((AskInformation)draft.Said!).Questions)
        ? Failure.Missing(draft.At + "/questions", draft.Machine.Common.Information, "List the questions.")
        : null;

    [Provision("40(16)")]
    public static Failure? AnswersGiven(Draft draft) => Wording.Missing(((AnswerInformation)draft.Said!).Answers)
        ? Failure.Missing(draft.At + "/answers", draft.Machine.Common.Information, "Give the answers.")
        : null;
}
