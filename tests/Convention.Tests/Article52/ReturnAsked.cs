using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article52;

/// <summary>Confiscated property is asked back for victims or prior legitimate owners.</summary>
public class ReturnAsked
{
    [Fact]
    [Shows("52.2-1")]
    public void In_the_case_it_opens_the_consideration_and_another_disposal_waits() // 52(2)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge()).Requested(A.Grant)
            .Requested(new RecordConfiscation { Order = "High Court 7/27", LegalBasis = "CBA 13", Adjudication = "Laundering" })
            .Requesting(new AskReturn { Purpose = "Restitution to the two hospitals", VictimClaims = ["Hospital A", "Hospital B"] });
        Assert.Contains(story.Step.Notices, n => n.To == A.SG && n.Type == "return-asked" && n.CarriesCommunication);
        Assert.Contains(story.Case!.MovesOpenTo(A.SG, story.Now, story.Register, Practice.Default), m => m is { Type: "consider-return", Citation.Text: "52(2)" });
        story.After(Practice.Default.ExecutionReminderEvery).Tells(A.SG, "disposal-reminder");
    }

    [Fact]
    [Shows("52.2-1")]
    public void As_a_case_of_its_own_it_names_the_confiscation_and_is_taken_up() // 52(2)
    {
        var confiscation = Tests.Linked.Confiscation;
        var request = SoundRequests.Of(RequestKind.AssetReturn);
        Assert.Equal(confiscation, A.Story.Opens(Linked(confiscation)).Tells(A.NL, "receipt").Requested(new Acknowledge()).StandsAt(ItemState.UnderReview).Case!.Link);
        A.Story.Attempt(Linked(null)).IsRejectedWith(Codes.ContentIncomplete, "52(2)", "/content/forKind/link");
        A.Story.Opens(Linked(confiscation)).Requested(new Acknowledge()).After(Practice.Default.AnswerReminderEvery).Tells(A.SG, "answer-reminder");

        SubmitRequest Linked(CaseId? link) => request with { Content = request.Content! with { ForKind = request.Content.ForKind! with { Link = link } } };
    }
}
