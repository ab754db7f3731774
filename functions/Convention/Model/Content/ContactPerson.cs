namespace RequestRouter.Convention.Model.Content;

/// <summary>Somebody who can answer questions on the request.</summary>
public sealed record ContactPerson
{
    public string? Name { get; init; }

    public string? Post { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    public IReadOnlyList<LanguageTag>? Languages { get; init; }

    /// <summary>As <c>Monday to Friday, 9.00 to 17.00</c>.</summary>
    public string? OfficeHours { get; init; }

    /// <summary>The zone of the office hours, by its IANA name.</summary>
    public string? TimeZone { get; init; }
}
