namespace RequestRouter.Convention.Model.Content;

/// <summary>Who makes the request, 40(15)(a).</summary>
/// <param name="Name">Its official name.</param>
/// <param name="Contact">How to reach it; free text.</param>
public sealed record RequestingAuthority(string? Name = null, string? Contact = null)
{
    public NamedSignatory? Signatory { get; init; }
}
