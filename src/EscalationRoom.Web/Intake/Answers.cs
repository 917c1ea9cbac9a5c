using System.Text.Json;
using System.Text.Json.Serialization;

namespace EscalationRoom.Web.Intake;

/// <summary>Reads a form's fields as words, whether they came as text, number or truth: <c>"affectedSites": 14</c> is an answer.</summary>
public sealed class Answers : JsonConverter<Dictionary<string, string>>
{
    public override Dictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var fields = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(ref reader, options) ?? [];
        return fields.ToDictionary(it => it.Key, it => WordsOf(it.Value));
    }

    public override void Write(Utf8JsonWriter writer, Dictionary<string, string> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize<IReadOnlyDictionary<string, string>>(writer, value, options);

    private static string WordsOf(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.String => answer.GetString() ?? "",
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Number or JsonValueKind.Object or JsonValueKind.Array => answer.GetRawText(),
    };
}
