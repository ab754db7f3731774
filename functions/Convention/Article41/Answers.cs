using RequestRouter.Convention.Article36;
using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article41;

/// <summary>What a point of contact gives at once is evidence and personal data as any other, 41(3)(c) and (d).</summary>
internal static class Answers
{
    [Provision("41(3)(c)")]
    [Provision("41(3)(d)")]
    public static Failure? PersonalDataChecked(Draft draft) => PersonalData.Checked(
        ((AnswerCall)draft.Said!).Elements, draft.At, "Personal data pass the check first; what passes under conditions only is asked for by a request.");
}
