using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using RequestRouter.Router.OpenApi;
using RequestRouter.WebConsole.Forms;
using RequestRouter.WebConsole.Model;

namespace RequestRouter.Router.WebConsole;

/// <summary>The schemas of bodies as the API publishes them, from which the console's forms are made.</summary>
public sealed class BodySchemas
{
    private readonly Lazy<BodySchema> communications = new(() =>
        new((JsonObject)OpenApiDocument.Of(typeof(BodySchemas).Assembly)["components"]!["schemas"]!));

    public BodySchema Communications => communications.Value;

    /// <summary>The name of a communication's schema.</summary>
    public static string Of(string type) => $"Communication.{type}";

    /// <summary>The members of a body that a form was filled with.</summary>
    /// <param name="schema">Its name.</param>
    /// <param name="asked">Which of its fields the form asks for; null for all.</param>
    public JsonObject Read(string schema, IFormCollection form, Func<IReadOnlyList<FormField>, IReadOnlyList<FormField>>? asked = null)
    {
        var answers = form.Where(field => field.Key.StartsWith('/')).ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.OfType<string>()]);
        return new FormReader(answers).Read(shape =>
        {
            var fields = Communications.FieldsOf(schema, new(shape, [], [], []));
            return asked?.Invoke(fields) ?? fields;
        });
    }

    /// <summary>Whether a refusal is about the signature, and not about what is signed.</summary>
    public static bool IsOfSignature(ApiProblem problem) => problem.Code is "SIGNATURE_MISSING" or "SIGNATURE_MALFORMED"
        || (problem.Code == "NOT_AUTHENTIC" && problem.Failures is [{ Pointer: "" }]);

    /// <summary>The failures with the ids of their fields: of the very field, or of the nearest around it that the form has.</summary>
    public static IReadOnlyList<FieldFailure> Placed(IReadOnlyList<FieldFailure> failures, IReadOnlyList<FormField> fields)
    {
        var pointers = fields.SelectMany(All).Select(field => field.Pointer).ToHashSet(StringComparer.Ordinal);
        return [.. failures.Select(failure => failure with { Field = Nearest(failure.Pointer, pointers) is { } pointer ? FormField.IdOf(pointer) : null })];
    }

    /// <summary>The keys of an authority that the register lists, for a browser to find its own among them.</summary>
    public static IReadOnlyList<RegisteredKey> KeysOf(JsonObject? party, string? authority) =>
    [
        .. ((party?["authorities"] as JsonArray)?.FirstOrDefault(one => (string?)one?["id"] == authority)?["keys"] as JsonArray ?? [])
            .Select(key => new RegisteredKey((string?)key?["keyId"] ?? "", (string?)key?["jwk"]?["x"], (string?)key?["jwk"]?["y"])),
    ];

    private static string? Nearest(string pointer, HashSet<string> pointers)
    {
        while (pointer.Length > 0 && !pointers.Contains(pointer))
        {
            pointer = pointer[..pointer.LastIndexOf('/')];
        }

        return pointer.Length > 0 ? pointer : null;
    }

    private static IEnumerable<FormField> All(FormField field) => field.Children.SelectMany(All).Prepend(field);
}
