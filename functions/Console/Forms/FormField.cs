namespace RequestRouter.WebConsole.Forms;

/// <summary>A member of a body as a field of a form.</summary>
/// <param name="Pointer">JSON pointer of the member; the name of its field.</param>
/// <param name="Name">The member's name.</param>
public sealed record FormField(string Pointer, string Name, FieldKind Kind)
{
    /// <summary>What the API says of it: English.</summary>
    public string? Hint { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>What stands in it; null for nothing.</summary>
    public string? Value { get; init; }

    /// <summary>The words of a choice; numbers of items.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>For a choice of things that have names: their names, by the option; null where the options are names of the API.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>For a choice of a ground: whether each may be named; null elsewhere.</summary>
    public IReadOnlyList<Model.MoveGround>? Grounds { get; init; }

    /// <summary>Members of a group, values of a list.</summary>
    public IReadOnlyList<FormField> Children { get; init; } = [];

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Model.FieldFailure> Failures { get; init; } = [];

    /// <summary>Whether something stands in it or below it.</summary>
    public bool IsFilled => Value is { Length: > 0 } || Children.Any(child => child.IsFilled);

    /// <summary>Whether something is wrong in it or below it.</summary>
    public bool IsFailed => Failures.Count > 0 || Children.Any(child => child.IsFailed);

    /// <summary>The name of the field that takes a file, where it is the digest of one: the member's neighbours tell the rest of it.</summary>
    public string FileName => "_file:" + Pointer[..Pointer.LastIndexOf('/')];

    /// <summary>Its id on the page.</summary>
    public string Id => IdOf(Pointer);

    public static string IdOf(string pointer) => "field" + pointer.Replace('/', '-').Replace("~", "_", StringComparison.Ordinal);
}
