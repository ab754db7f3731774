using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>What each purpose of 40(3) asks for and leads to.</summary>
public class Purposes
{
    private static readonly Offence Fraud = new() { Title = "Fraud", Provision = "326", MaximumMonths = 60 };

    [Theory]
    [InlineData(Purpose.RecoveringProceeds, false)]
    [InlineData(Purpose.VoluntaryAppearance, true)]
    [InlineData(Purpose.StoredData, true)]
    [Shows("40.1-2")]
    public void For_a_crime_outside_the_Convention_purposes_that_serve_electronic_evidence_are_open(Purpose purpose, bool open) // 40(1)
    {
        var story = A.Story.Attempt(A.RequestWith(A.Content with { Offences = [Fraud], Items = [A.StoredData with { Purpose = purpose }] }));
        if (open)
            story.Accepted();
        else
            story.IsRejectedWith(Codes.OutOfScope, "35(1)(c)", "/content/items/0/purpose");
    }

    [Fact]
    [Shows("40.3-1")]
    public void A_statement_asks_for_the_person_the_questions_and_the_form_of_the_oath() // 40(3)
    {
        Tries(A.Statement with { Description = " " }).IsRejectedWith(Codes.ContentIncomplete, "40(15)(d)", "/content/items/0/description");
        A.Story.Attempt(A.RequestWith(A.Content with { Items = [A.Statement], Things = null })).IsRejectedWith(Codes.ContentIncomplete, "40(15)(e)", "/content/persons");
        var story = Tries(A.Statement with { SpecialProcedure = "Sworn before a judge" }).Accepted().Requested(new Acknowledge()).Requested(A.Grant).Requested(new StartExecution());
        story.Fork.RequestedTries(A.Delivery).IsRemarkedWith(Codes.ContentIncomplete, "40(17)", "/procedure/result");
        story.Requested(A.Delivery with { Procedure = new ProcedureReport(ProcedureResult.Followed) }).StandsAt(ItemState.Delivered);
    }

    [Fact]
    [Shows("40.3-4")]
    public void Stored_data_come_under_safeguards_at_the_pace_both_agreed_on_and_with_their_preservation() // 40(3), 44(3)
    {
        var preservation = CaseId.From(A.NL, "P-1");
        var request = A.RequestWith(A.Content with { ForKind = new KindContent { Link = preservation } });
        var story = A.Story.Opens(request);
        Assert.Equal((preservation, false), (story.Case!.Link, story.Case.Urgent));
        Assert.True(A.Story.With(Registers.BothAgreed(AgreementKind.ExpeditedStoredData)).Opens(request).Case!.Urgent);
        story.Requested(new Acknowledge()).Requested(A.Grant).RequestedTries(new StartExecution()).IsRemarkedWith(Codes.SafeguardsMissing, "24(2)", "/safeguards");
    }

    [Fact]
    [Shows("40.3-6")]
    public void An_interception_is_told_what_is_open_and_for_which_offences_it_is_done() // 46, 30(1)
    {
        var register = Registers.With(sg: p => p with { Declarations = [new Declaration("30(1)", A.Monday) { Offences = ["Murder", "Kidnapping"] }] });
        var request = A.RequestWith(A.Content with { Items = [A.StoredData with { Purpose = Purpose.ContentInterception, DataClasses = [DataClass.Content], Need = null }] });
        var story = A.Story.With(register).Opens(request).Tells(A.NL, "interception-reasons-open");
        Assert.Contains("(Murder; Kidnapping)", Told(story, "measure-restricted").Text);
        Assert.Equal("30(1)", Told(story, "measure-restricted").Citation.Text);
        Assert.DoesNotContain(A.Story.Opens(request).Step.Notices, n => n.Type == "measure-restricted");
    }

    [Fact]
    [Shows("40.3-7")]
    public void Where_an_object_or_site_is_is_said_where_possible() // 40(3)(g), 40(15)(e)
    {
        var site = A.Statement with { Purpose = Purpose.ObjectsAndSites, Description = "The cellar" };
        Tries(site).IsRemarkedWith(Codes.ContentIncomplete, "40(15)(e)", "/content/items/0/location");
        Tries(site with { Location = "12 Example Road, Singapore" }).Accepted().Tells(A.SG, "request-received");
    }

    [Fact]
    [Shows("40.3-8")]
    public void An_expert_s_report_is_furnished_evidence_like_any_other() // 40(3)
    {
        var story = Tries(A.Statement with { Purpose = Purpose.InformationAndExpertise, Description = "Was the log changed?" }).Accepted()
            .Requested(new Acknowledge()).Requested(A.Grant).Requested(new StartExecution()).Requested(A.Delivery).StandsAt(ItemState.Delivered);
        Assert.Equal((Purpose.InformationAndExpertise, true), (story.Case!.Items[0].Purpose, story.Case.Items[0].Furnished));
        story.Fork.RequestingTries(new RecordUse()).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)", "/consent");
    }

    [Fact]
    [Shows("40.3-9")]
    public void Bank_records_are_not_refused_for_bank_secrecy() => // 40(24)
        Tries(A.Statement with { Purpose = Purpose.DocumentsAndRecords, Description = "Account statements of October" }).Accepted().Requested(new Acknowledge())
            .RequestedTries(A.Refusal(Ground.BankSecrecy)).IsRejectedWith(Codes.GroundProhibited, "40(24)", "/reasons/0/ground").StandsAt(ItemState.UnderReview);

    [Fact]
    [Shows("40.3-10")]
    public void What_was_traced_is_told_and_a_request_for_its_freezing_names_the_case() // 40(3), 50(2)
    {
        var traced = Tries(A.Statement with { Purpose = Purpose.TracingProceeds, Description = "Where the ransom went" }).Accepted().Requested(new Acknowledge())
            .Requested(A.Grant).Requested(new StartExecution()).Requested(A.Delivery).Tells(A.NL, "delivered");
        var freezing = SoundRequests.Of(RequestKind.ConfiscationProvisionalMeasure);
        var next = A.Story.Opens(freezing with { Content = freezing.Content! with { ForKind = freezing.Content.ForKind! with { Link = traced.Case!.Id } } });
        Assert.Equal(traced.Case.Id, next.Case!.Link);
    }

    [Fact]
    [Shows("40.3-11")]
    public void Before_a_person_travels_of_free_will_the_safe_conduct_is_opened() // 40(29)
    {
        var appearance = Tries(A.StoredData, A.Statement with { Purpose = Purpose.VoluntaryAppearance, Description = "Appearance as a witness" }).Accepted()
            .Requested(new Acknowledge()).Requested(A.Grant).Requested(A.Start);
        Assert.DoesNotContain(appearance.Requested(A.Delivery with { Items = [1] }).Step.Notices, n => n.Type == "safe-conduct-first");
        var due = Told(appearance.Requested(A.Delivery with { Items = [2] }), "safe-conduct-first");
        Assert.Equal((A.NL, "40(29)"), (due.To, due.Citation.Text));
        Assert.Equal([2], due.Items!);
        var conduct = SoundRequests.Of(RequestKind.SafeConduct);
        var opened = A.Story.Opens(conduct with { Content = conduct.Content! with { ForKind = new KindContent { Link = appearance.Case!.Id } } });
        Assert.Equal(appearance.Case.Id, opened.Case!.Link);
    }

    [Fact]
    [Shows("40.3-12")]
    public void Who_wants_proceeds_back_is_pointed_to_confiscation_and_return() // 40(3)(l)
    {
        var recovery = A.Content with { Items = [A.Statement with { Purpose = Purpose.RecoveringProceeds, Description = "The ransom" }] };
        Assert.Equal((A.NL, "40(3)(l)"), (Told(A.Story.Opens(A.RequestWith(recovery)), "recovery-unlinked").To, Told(A.Story.Opens(A.RequestWith(recovery)), "recovery-unlinked").Citation.Text));
        var linked = A.Story.Opens(A.RequestWith(recovery with { ForKind = new KindContent { Link = Linked.Confiscation } }));
        Assert.DoesNotContain(linked.Step.Notices, n => n.Type == "recovery-unlinked");
        Assert.DoesNotContain(A.CaseReceived.Step.Notices, n => n.Type == "recovery-unlinked");
        var confiscation = SoundRequests.Of(RequestKind.ConfiscationDomesticOrder);
        var items = confiscation.Content!.Items!.Select(i => i with { Purpose = Purpose.RecoveringProceeds });
        Assert.DoesNotContain(A.Story.Opens(confiscation with { Content = confiscation.Content with { Items = [.. items] } }).Step.Notices, n => n.Type == "recovery-unlinked");
    }

    [Fact]
    [Shows("40.3-13")]
    public void Any_other_help_is_described() // 40(3)
    {
        var other = A.Statement with { Purpose = Purpose.Other };
        Tries(other with { Description = null }).IsRejectedWith(Codes.ContentIncomplete, "40(15)(d)", "/content/items/0/description");
        var story = Tries(other with { Description = "Translation of a dialect" }).Accepted().Requested(new Acknowledge()).Requested(A.Intention(Ground.DomesticProhibition));
        story.StandsAt(ItemState.ConsultationRefuse);
    }

    [Fact]
    [Shows("40.3-2")]
    public void Several_purposes_share_a_case_and_end_apart() // 40(3)
    {
        var story = A.Story.Opens(A.RequestWith(A.Content with { Items = [Service, A.Statement], Attachments = [A.Summons] })).Requested(new Acknowledge())
            .Requested(new Decide { Parts = [A.Grant with { Items = [1] }, A.Refusal(Ground.Discrimination) with { Items = [2] }] })
            .Requested(new StartExecution()).Requested(A.Delivery);
        Assert.Equal([ItemState.Delivered, ItemState.Refused], story.Case!.Items.Select(i => i.State));
    }

    [Fact]
    [Shows("40.3-2")]
    public void Without_a_document_there_is_nothing_to_serve() // 40(3)(b)
    {
        var request = A.RequestWith(A.Content with { Items = [A.Statement, Service] });
        A.Story.Attempt(request).IsRejectedWith(Codes.ContentIncomplete, "40(3)(b)", "/content/attachments");
        foreach (var other in new[] { A.Summons with { What = AttachmentKind.Translation }, A.Summons with { Items = [1] } })
            A.Story.Attempt(With(request, other)).IsRejectedWith(Codes.ContentIncomplete, "40(3)(b)", "/content/attachments");
        foreach (var document in new[] { A.Summons, A.Summons with { Items = [] }, A.Summons with { Items = [1, 2] }, A.Summons with { Sha256 = null, PhysicalReference = "Parcel 7" } })
            A.Story.Opens(With(request, document));
    }

    [Fact]
    [Shows("40.3-2")]
    public void A_service_without_a_document_is_delivered_with_that_defect_where_the_sender_insists_or_time_presses() // 40(3)(b)
    {
        var request = A.RequestWith(A.Content with { Items = [Service] });
        A.Story.Attempt(request with { Insist = true }).IsRemarkedWith(Codes.ContentIncomplete, "40(3)(b)", "/content/attachments");
        A.Story.Attempt(With(request, c => c with { Urgency = "The hearing is on Friday" })).IsRemarkedWith(Codes.ContentIncomplete, "40(3)(b)", "/content/attachments");
    }

    private static RequestedItem Service => A.Statement with { Purpose = Purpose.ServiceOfDocuments, Description = "Serve the summons" };

    private static SubmitRequest With(SubmitRequest request, Attachment attached) => With(request, c => c with { Attachments = [attached] });

    private static SubmitRequest With(SubmitRequest request, Func<RequestContent, RequestContent> change) => request with { Content = change(request.Content!) };

    private static Story Tries(params RequestedItem[] items) => A.Story.Attempt(A.RequestWith(A.Content with { Items = items }));

    private static Notice Told(Story story, string type) => story.Step.Notices.Single(n => n.Type == type);
}
