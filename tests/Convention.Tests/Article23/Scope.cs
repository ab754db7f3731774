using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article23;

/// <summary>Powers serve a specific case; its category is fixed when the request is received: 23.</summary>
public class Scope
{
    [Fact]
    [Shows("23.1-1")]
    public void General_monitoring_cannot_be_asked_for() => // 23(1)
        A.Story.Attempt(A.RequestWith(A.Content with { Proceedings = null, Items = [A.StoredData with { Description = "All accounts of a city" }] }))
            .IsRejectedWith(Codes.NotSpecific, "40(15)(b)", "/content/proceedings");

    [Fact]
    public void A_case_without_its_subject_is_incomplete_but_specific() // 23(1)
    {
        var story = A.Story.Attempt(A.RequestWith(A.Content with { Proceedings = A.Content.Proceedings! with { Subject = null } }))
            .IsRejectedWith(Codes.ContentIncomplete, "40(15)(b)", "/content/proceedings/subject");
        Assert.DoesNotContain(Assert.IsType<Rejection>(story.Last).Failures, f => f.Code == Codes.NotSpecific);
    }

    [Theory]
    [Shows("23.2-1")]
    [InlineData(7, null, ScopeBasis.ConventionOffence)]
    [InlineData(null, 60, ScopeBasis.SeriousCrime)]
    public void The_case_records_to_which_category_the_power_is_applied(int? article, int? months, ScopeBasis basis) => // 23(2)
        Assert.Equal(basis, A.Story.Opens(A.RequestWith(A.Content with { Offences = [new Offence { Title = "Fraud", Provision = "326", Article = article, MaximumMonths = months }] })).Case!.Basis);

    [Theory]
    [Shows("23.3-2")]
    [InlineData("23(3)(a)", "measure-restricted")]
    [InlineData("23(3)(b)", "closed-systems-excluded")]
    public void A_reservation_on_collection_in_real_time_is_told_and_stops_nothing(string paragraph, string notice) // 23(3)
    {
        var request = A.RequestWith(A.Content with { Items = [Article2.Definitions.RealTime] });
        var step = A.Story.With(Registers.RequestedDeclares(paragraph)).Opens(request).Step;
        Assert.Equal([(A.NL, paragraph)], step.Notices.Where(n => n.Type == notice).Select(n => (n.To, n.Citation.Text)));
        Assert.DoesNotContain(A.Story.Opens(request).Step.Notices, n => n.Type == notice);
        Assert.DoesNotContain(A.Story.With(Registers.RequestedDeclares(paragraph)).Opens(A.Request).Step.Notices, n => n.Type == notice);
    }
}
