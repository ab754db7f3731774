using System.Text.Json.Nodes;

namespace RequestRouter.Router.Json;

/// <summary>A converter whose values are one JSON string each, and that can say which strings it takes.</summary>
internal interface IScalar
{
    /// <summary>What a sender should have written, as the end of "Expected …".</summary>
    string Expectation { get; }

    /// <summary>Whether the text is one of its values.</summary>
    bool Accepts(string text);

    /// <summary>Of an accepted text: null where it is within the limits of what a State may name, else what is, as the end of "Expected …".</summary>
    string? Beyond(string text) => null;

    /// <summary>The JSON Schema (2020-12) of the value: at least <c>type</c>.</summary>
    JsonObject Schema();
}
