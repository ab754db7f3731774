
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>The requested State may ask for more, 40(16).</summary>
internal static class AdditionalInformation
{
    [Provision(A40_16)]
    public static Failure? QuestionsListed(Facts facts) => Wording.Missing(((AskInformation)facts.Said!).Questions)
        ? Failure.Unsaid(facts.At + "/questions", facts.Paragraphs.Information, "List the questions.")
        : null;

    [Provision(A40_16)]
    public static Failure? WasAsked(Facts facts, Item item) => item.Asked ? null
        : Failure.Conflict(facts.Paragraphs.Information, "Nothing was asked on it.", facts.At);

    [Provision(A40_16)]
    public static Failure? AnswersGiven(Facts facts) => Wording.Missing(((AnswerInformation)facts.Said!).Answers)
        ? Failure.Unsaid(facts.At + "/answers", facts.Paragraphs.Information, "Give the answers.")
        : null;
}
