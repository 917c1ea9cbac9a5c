using System.Text.Json;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using Microsoft.JSInterop;

namespace EscalationRoom.Web.Intake.Form;

/// <summary>What a browser could not save yet. It may be longer than one message of a circuit, so it comes as a stream.</summary>
internal static class KeptInBrowser
{
    private const int Longest = 512 * 1024;

    public const string Draft = "draft", Completing = "completing";

    /// <param name="of">The draft's id, or the key of the room whose form is completed.</param>
    public static async Task<Dictionary<string, string>> ReadAsync(IJSObjectReference module, PersonId person, string of, string kind)
    {
        await using var kept = await module.InvokeAsync<IJSStreamReference>("read", person.ToString(), of, kind);
        await using var text = await kept.OpenReadStreamAsync(Longest);
        try
        {
            return await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(text) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

public sealed record TheDraftIsNotSavedYet() : Refusal("Your last words are kept in this browser and not saved yet. Try again when the connection is back.");
