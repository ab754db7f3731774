using RequestRouter.Local.Keys;

namespace RequestRouter.Local.States;

/// <summary>A State Party as the examples use it: real code and languages, invented everything else.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Languages">BCP 47 tags the State accepts requests in (40(13)).</param>
/// <param name="TimeZone">IANA name; treaty days are counted in it where the State is requested.</param>
internal sealed record ExampleState(
    string Code, string Name, IReadOnlyList<string> Languages, string TimeZone, ExampleAuthority CentralAuthority, ExampleAuthority PointOfContact)
{
    /// <summary>What its law asks of requests beyond the Convention; invented, after what laws of this kind ask.</summary>
    public IReadOnlyList<ExampleDemand> FurtherDemands { get; init; } = [];

    public IReadOnlyList<ExampleAuthority> Authorities => [CentralAuthority, PointOfContact];

    /// <summary>The key an authority signs with, made when first asked for.</summary>
    public SigningKey KeyOf(ExampleAuthority authority, KeyFolder keys) => keys.Get($"{Code.ToLowerInvariant()}-{authority.Id}");

    /// <summary>The authority whose officers have this role.</summary>
    public ExampleAuthority AuthorityOf(string role) => role == Roles.PointOfContact ? PointOfContact : CentralAuthority;
}
