using System.Globalization;
using Microsoft.AspNetCore.Http;
using RequestRouter.WebConsole.Model;

namespace RequestRouter.Router.WebConsole.Files;

/// <summary>What is wrong with files that came with a form, before anything else of it is looked at.</summary>
internal static class FilesChosen
{
    public static IEnumerable<FieldFailure> Failures(IFormCollection form) => form[FormWithFiles.TooLong].OfType<string>().Select(pointer => new FieldFailure(
        pointer,
        string.Create(CultureInfo.InvariantCulture, $"The file is longer than {StagedFiles.MostBytes} bytes, which is the most that goes through the console. Name it by its SHA-256 and upload it over the API.")));
}
