namespace RequestRouter.Convention.Articles.Shared;

/// <summary>What a request says beyond what the Convention asks for can be read: technical, and none of it is asked for.</summary>
internal static class FurtherContents
{
    public static IEnumerable<Failure> Check(RequestContent content) => [.. Offences(content), .. Attestations(content), .. Contacts(content), .. Urgency(content)];

    private static IEnumerable<Failure> Offences(RequestContent content)
    {
        var offences = content.Offences ?? [];
        for (var i = 0; i < offences.Count; i++)
        {
            var at = $"/content/offences/{i}";
            if (References.NotAttached(offences[i].TextAttachment, content.Attachments, at + "/textAttachment") is { } absent)
                yield return absent;
            if (offences[i].Committed is { From: { } from, Until: { } until } && until <= from)
                yield return new Failure(at + "/committed", Codes.ContentInvalid, Citation.Technical, "The period ends before it begins.");
            if (offences[i].MinimumMonths < 0)
                yield return new Failure(at + "/minimumMonths", Codes.ContentInvalid, Citation.Technical, "A minimum deprivation of liberty is not less than nothing.");
        }
    }

    private static IEnumerable<Failure> Attestations(RequestContent content) => (content.Attestations ?? [])
        .Select((attested, i) => References.NotAttached(attested.Attachment, content.Attachments, $"/content/attestations/{i}/attachment")).OfType<Failure>();

    private static IEnumerable<Failure> Contacts(RequestContent content) => (content.Contacts ?? [])
        .Select((contact, i) => contact.TimeZone is null || Calendar.IsZone(contact.TimeZone) ? null
            : new Failure($"/content/contacts/{i}/timeZone", Codes.ContentInvalid, Citation.Technical, "Give the zone by its IANA name, as Africa/Nairobi.")).OfType<Failure>();

    private static IEnumerable<Failure> Urgency(RequestContent content)
    {
        if (content.UrgencyReasons?.Contains(UrgencyReason.Other) == true && Wording.Missing(content.Urgency))
            yield return Failure.Missing("/content/urgency", Citation.Technical, "Say why it is urgent, where no code says it.");
    }
}
