namespace RequestRouter.Convention.Model.Content;

/// <summary>That a judicial authority of the requesting State has examined and approved the request, where its law has that.</summary>
public sealed record Validation
{
    /// <summary>Its official name.</summary>
    public string? Authority { get; init; }

    public ValidatingRole? Role { get; init; }

    /// <summary>Its number of the file.</summary>
    public string? FileNumber { get; init; }

    public NamedSignatory? Signatory { get; init; }

    /// <summary>When it approved it.</summary>
    public DateOnly? Date { get; init; }
}
