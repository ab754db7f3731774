namespace RequestRouter.Convention.Tests.Content;

/// <summary>What is attached to a request can be found, and the case remembers it.</summary>
public class AttachedToRequests
{
    [Fact]
    public void It_is_a_file_or_on_paper_and_says_what_it_is()
    {
        Attempt(A.Summons with { Sha256 = null }).IsRejectedWith(Codes.ContentIncomplete, Citation.Technical.Text, "/content/attachments/0/sha256");
        Attempt(A.Summons with { Sha256 = null, PhysicalReference = " " }).IsRejectedWith(Codes.ContentIncomplete, Citation.Technical.Text, "/content/attachments/0/sha256");
        Attempt(A.Summons with { What = null }).IsRejectedWith(Codes.ContentIncomplete, Citation.Technical.Text, "/content/attachments/0/what");
        Attempt(A.Summons with { Sha256 = null, PhysicalReference = "Parcel 7" }).Accepted();
        foreach (var what in Enum.GetValues<AttachmentKind>())
            Attempt(A.Summons with { What = what, Sealed = true, MediaType = "application/jose" }).Accepted();
    }

    [Fact]
    public void What_the_case_cannot_remember_is_stopped_even_where_the_sender_insists()
    {
        Insists([.. Enumerable.Repeat(A.Summons, 100)]).Accepted();
        Insists([.. Enumerable.Repeat(A.Summons, 101)]).IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, "/content/attachments");
        Insists(A.Summons with { Name = string.Concat(Enumerable.Repeat("𝄞", 255)), PhysicalReference = new string('r', 255) }).Accepted();
        Insists(A.Summons with { Name = new string('n', 256) }).IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, "/content/attachments/0/name");
        Insists(A.Summons, A.Summons with { PhysicalReference = new string('r', 256) }).IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, "/content/attachments/1/physicalReference");
    }

    [Fact]
    public void The_case_remembers_it_by_number()
    {
        Assert.Null(A.CaseReceived.Case!.Attached);
        var paper = new Attachment { What = AttachmentKind.Certificate, PhysicalReference = "Parcel 7" };
        Assert.Equal(
            [
                new AttachedFile { Number = 1, What = AttachmentKind.DocumentToBeServed, Name = "Summons", Sha256 = A.Summons.Sha256 },
                new AttachedFile { Number = 2, What = AttachmentKind.Certificate, PhysicalReference = "Parcel 7" },
            ],
            Attempt(A.Summons, paper).Accepted().Case!.Attached);
    }

    [Fact]
    public void What_is_attached_to_the_writing_of_an_oral_request_is_remembered_too() // 40(13)
    {
        var story = A.Story.With(Registers.BothAgreed(AgreementKind.OralRequests)).Opens(Recorded.RecordedSteps.Oral)
            .Requesting(new ConfirmInWriting { Content = A.Content with { Attachments = [A.Summons] } });
        Assert.Equal(["Summons"], story.Case!.Attached!.Select(file => file.Name));
    }

    [Fact]
    public void What_is_asked_about_says_its_kind_and_value_and_for_when()
    {
        var address = new ItemIdentifier { Type = IdentifierType.IpAddress, Value = "203.0.113.57", Port = 443, At = A.Monday, Provider = "Example Hosting" };
        Asks(address).Accepted();
        Asks(address with { Type = null }).IsRejectedWith(Codes.ContentIncomplete, Citation.Technical.Text, "/content/items/0/identifiers/1/type");
        Asks(address with { Value = " " }).IsRejectedWith(Codes.ContentIncomplete, Citation.Technical.Text, "/content/items/0/identifiers/1/value");
        foreach (var port in new[] { 0, 65535 })
            Asks(address with { Port = port }).Accepted();
        foreach (var port in new[] { -1, 65536 })
            Asks(address with { Port = port }).IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, "/content/items/0/identifiers/1/port");
        Asks(address with { Period = new Period(A.Monday) }).IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, "/content/items/0/identifiers/1/period");
        var during = address with { At = null, Period = new Period(A.Monday, A.Monday.AddDays(1)) };
        Asks(during).Accepted();
        Asks(during with { Period = new Period(A.Monday, A.Monday) }).IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, "/content/items/0/identifiers/1/period");
    }

    [Fact]
    public void What_comes_another_way_is_known_by_the_hash_of_whoever_made_it() // 28(3)
    {
        var elsewhere = new OtherTransfer { Means = "Courier", FileNames = ["image.e01"], Size = 5_000_000_000_000, HashAlgorithm = "SHA-512", Hash = "ab12", AccessibleUntil = A.Monday.AddDays(30) };
        var element = A.Element with { Digest = null, OtherTransfer = elsewhere };
        A.CaseExecuting.Requested(new Deliver { Elements = [element] }).StandsAt(ItemState.Delivered);
        foreach (var unknown in new[] { element with { OtherTransfer = elsewhere with { Hash = " " } }, element with { OtherTransfer = null } })
            A.CaseExecuting.RequestedTries(new Deliver { Elements = [unknown] }).IsRejectedWith(Codes.ContentIncomplete, Citation.Technical.Text, "/elements/0/digest");
    }

    private static Story Attempt(params Attachment[] attached) => A.Story.Attempt(A.RequestWith(A.Content with { Attachments = attached }));

    private static Story Insists(params Attachment[] attached) => A.Story.Attempt(A.RequestWith(A.Content with { Attachments = attached }) with { Insist = true });

    private static Story Asks(ItemIdentifier identifier) =>
        A.Story.Attempt(A.RequestWith(A.Content with { Items = [A.StoredData with { Identifiers = [new ItemIdentifier { Type = IdentifierType.Account, Value = "4711" }, identifier] }] }));
}
