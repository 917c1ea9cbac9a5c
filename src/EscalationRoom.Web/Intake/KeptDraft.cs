using System.Text.Json;
using EscalationRoom.Domain.People;
using Microsoft.JSInterop;

namespace EscalationRoom.Web.Intake;

/// <summary>The draft a browser keeps until it is sent. It may be longer than one message of a circuit, so it comes as a stream.</summary>
internal static class KeptDraft
{
    private const int Longest = 512 * 1024;

    public static string KeyOf(PersonId person) => $"new:{person}";

    public static async Task<Dictionary<string, string>> ReadAsync(IJSObjectReference module, PersonId person)
    {
        await using var kept = await module.InvokeAsync<IJSStreamReference>("read", KeyOf(person));
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
