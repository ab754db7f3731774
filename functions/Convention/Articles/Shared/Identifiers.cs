namespace RequestRouter.Convention.Articles.Shared;

/// <summary>An identifier that an item asks about says what it is, and for when: technical, so that a provider can find it.</summary>
internal static class Identifiers
{
    public static IEnumerable<Failure> Check(RequestContent content) => (content.Items ?? [])
        .SelectMany((item, i) => (item.Identifiers ?? []).SelectMany((identifier, k) => Check(identifier, $"/content/items/{i}/identifiers/{k}")));

    private static IEnumerable<Failure> Check(ItemIdentifier identifier, string at)
    {
        if (identifier.Type is null)
            yield return Failure.Missing(at + "/type", Citation.Technical, "Say what kind of identifier it is.");
        if (Wording.Missing(identifier.Value))
            yield return Failure.Missing(at + "/value", Citation.Technical, "Give the identifier.");
        if (identifier.Port is < 0 or > ushort.MaxValue)
            yield return new Failure(at + "/port", Codes.ContentInvalid, Citation.Technical, $"A port is a number from 0 to {ushort.MaxValue}.");
        if (identifier is { At: not null, Period: not null })
            yield return new Failure(at + "/period", Codes.ContentInvalid, Citation.Technical, "Give an instant or a period, not both.");
        if (identifier.Period is { From: { } from, Until: { } until } && until <= from)
            yield return new Failure(at + "/period", Codes.ContentInvalid, Citation.Technical, "The period ends before it begins.");
    }
}
