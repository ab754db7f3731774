using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article41;

/// <summary>What a point of contact answers with: evidence and persons found pass the same check as in any delivery.</summary>
public class Answers
{
    private static Story Taken => A.Story.Opens(SoundRequests.Of(RequestKind.TwentyFourSevenAssistance)).Requested(new Acknowledge());

    [Fact]
    [Shows("41.3-3", "41.3-4")]
    public void Personal_data_pass_the_check_first() // 41(3)(c), 41(3)(d)
    {
        var answer = new AnswerCall { Answer = "The suspect was found", Elements = [A.Element with { Check = null }] };
        Taken.RequestedTries(answer).IsRejectedWith(Codes.TransferBlockedPersonalData, "36(1)", "/elements/0/check");
        Taken.RequestedTries(answer with { Elements = [A.Element, A.Element with { Check = TransferCheck.CompliantWithConditions }] })
            .IsRejectedWith(Codes.TransferBlockedPersonalData, "36(1)", "/elements/1/check");
        Taken.Requested(answer with { Elements = [A.Element] }).StandsAt(ItemState.Answered);
        Taken.Requested(answer with { Elements = [A.Element with { Check = null, PersonalData = false }] }).StandsAt(ItemState.Answered);
    }
}
