namespace DurableTask.Core.Exceptions;

/// <summary>An instance of that id exists in a status that bars another start.</summary>
public class OrchestrationAlreadyExistsException(string message) : Exception(message);
