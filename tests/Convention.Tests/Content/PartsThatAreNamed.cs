namespace RequestRouter.Convention.Tests.Content;

/// <summary>What a request says of its own parts by their numbers or places is there.</summary>
public class PartsThatAreNamed
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(0, false)]
    [InlineData(3, false)]
    [InlineData(-1, false)]
    public void An_item_concerns_persons_of_the_request(int number, bool there) =>
        Is(there, "/content/items/0/persons/1", A.Content with { Persons = [Known, Known], Items = [A.StoredData with { Persons = [1, number] }] });

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(2, false)]
    public void An_item_concerns_things_of_the_request(int number, bool there) =>
        Is(there, "/content/items/1/things/0", A.Content with { Items = [A.StoredData, A.StoredData with { Things = [number] }] });

    [Fact]
    public void Where_no_person_and_no_thing_is_named_no_item_concerns_one()
    {
        Is(false, "/content/items/0/persons/0", A.Content with { Items = [A.StoredData with { Persons = [1] }] });
        Is(false, "/content/items/0/things/0", A.Content with { Persons = [Known], Things = null, Items = [A.StoredData with { Things = [1] }] });
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(0, false)]
    [InlineData(3, false)]
    public void An_attachment_concerns_items_of_the_request(int number, bool there) =>
        Is(there, "/content/attachments/0/items/0", A.Content with { Items = [A.StoredData, A.StoredData], Attachments = [A.Summons with { Items = [number] }] });

    [Fact]
    public void A_request_that_lists_no_item_has_one_all_the_same()
    {
        var sound = SoundRequests.Of(RequestKind.UseConsent);
        A.Story.Opens(sound with { Content = sound.Content! with { Attachments = [A.Summons with { Items = [1] }] } });
        A.Story.Attempt(sound with { Content = sound.Content! with { Attachments = [A.Summons with { Items = [2] }] } }).IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, "/content/attachments/0/items/0");
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    [InlineData(0, false)]
    [InlineData(3, false)]
    public void A_translation_is_of_another_attachment(int number, bool there) =>
        Is(there, "/content/attachments/0/translates", A.Content with { Attachments = [A.Summons with { What = AttachmentKind.Translation, Translates = number }, A.Summons] });

    [Theory]
    [InlineData("/content", true)]
    [InlineData("/content/facts", true)]
    [InlineData("/content/items/0/description", true)]
    [InlineData("/content/items/*/description", true)]
    [InlineData("/content/items", true)]
    [InlineData("/content/offences/0/article", true)]
    [InlineData("/content/urgency", false)]
    [InlineData("/content/translations", false)]
    [InlineData("/content/items/1/description", false)]
    [InlineData("/content/items/-1/description", false)]
    [InlineData("/content/items/*/specialProcedure", false)]
    [InlineData("/content/persons/*/identity", false)]
    [InlineData("/content/contacts/*/name", false)]
    [InlineData("/content/contacts", false)]
    [InlineData("/content/items/0/periodNotApplicable", false)]
    [InlineData("/content/items/first", false)]
    [InlineData("/content/facts/length", false)]
    [InlineData("/content/Facts", false)]
    [InlineData("/content/", false)]
    [InlineData("/contents/facts", false)]
    [InlineData("/facts", false)]
    [InlineData("", false)]
    public void A_translation_is_of_a_member_that_says_something(string member, bool there) =>
        Is(there, "/content/attachments/0/translatesMember", A.Content with { Contacts = [], Urgency = " ", Attachments = [A.Summons with { What = AttachmentKind.Translation, TranslatesMember = member }] });

    [Theory]
    [InlineData("/content/items/*/description", true)]
    [InlineData("/content/items/7/period/from", true)]
    [InlineData("/content/forKind/extradition/judgment", true)]
    [InlineData("/content/translations/*", true)]
    [InlineData("/content", true)]
    [InlineData("/content/items/description", false)]
    [InlineData("/content/facts/length", false)]
    [InlineData("/content/nothing", false)]
    [InlineData("/content/translations/*/text", false)]
    [InlineData("/content/items/*/purpose/*", false)]
    [InlineData("/contents/facts", false)]
    [InlineData("/kind", false)]
    public void A_member_of_requests_is_known_by_its_place(string member, bool known) => Assert.Equal(known, Articles.Shared.ContentMember.Exists(member));

    private static ConcernedPerson Known => new(new Particular("J. Doe"), new Particular("Singapore"), new Particular("NL"));

    private static void Is(bool there, string pointer, RequestContent content)
    {
        var story = A.Story.Attempt(A.RequestWith(content));
        if (there)
            story.Accepted();
        else
            story.IsRejectedWith(Codes.ContentInvalid, Citation.Technical.Text, pointer);
    }
}
