using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Persons;

/// <summary>For what a detained person may be asked for, and what the request says, 40(9).</summary>
public class WhoTravels
{
    private static readonly SubmitRequest Request = SoundRequests.Of(RequestKind.DetainedPersonTransfer);

    [Fact]
    [Shows("40.9-1")]
    public void Only_for_offences_of_the_Convention() => // 40(9), 35(1)(a)
        Spoiled(c => c with { Offences = [new Offence { Title = "Fraud", Provision = "326", MaximumMonths = 60 }] }).IsRejectedWith(Codes.OutOfScope, "35(1)(a)", "/content/offences");

    [Fact]
    [Shows("40.9-1")]
    public void It_names_the_person_and_the_need_and_may_leave_prison_and_return_to_the_agreement() // 40(9), 40(10)(b)
    {
        Spoiled(c => c with { Persons = null }).IsRejectedWith(Codes.ContentIncomplete, "40(9)", "/content/persons");
        Spoiled(c => c with { Use = null }).IsRejectedWith(Codes.ContentIncomplete, "40(15)(g)", "/content/use");
        Spoiled(c => c with { ForKind = new KindContent() }).IsUnremarked();
        Spoiled(c => c).Accepted();
    }

    private static Story Spoiled(Func<RequestContent, RequestContent> spoil) => A.Story.Attempt(Request with { Content = spoil(Request.Content!) });
}
