using RequestRouter.WebConsole.Forms;

namespace RequestRouter.Console.Tests.Support;

/// <summary>What somebody fills into the fields of a form so that they say what stands in them.</summary>
internal static class FilledIn
{
    public static Dictionary<string, IReadOnlyList<string>> Of(IEnumerable<FormField> fields) =>
        fields.SelectMany(Leaves).Where(field => field.Value is { Length: > 0 }).ToDictionary(
            field => field.Pointer, field => (IReadOnlyList<string>)(field.Kind == FieldKind.Items ? field.Value!.Split(',') : [Shown(field)]));

    private static IEnumerable<FormField> Leaves(FormField field) => field.Kind is FieldKind.Group or FieldKind.List ? field.Children.SelectMany(Leaves) : [field];

    /// <summary>As a browser gives it back: an instant to the minute, where it has no seconds.</summary>
    private static string Shown(FormField field) => field.Kind == FieldKind.Instant && field.Value!.EndsWith(":00Z", StringComparison.Ordinal) ? field.Value[..16] : field.Value!;
}
