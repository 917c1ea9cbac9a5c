using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>How an event's own facts are written into its row. Ids are plain GUIDs, enums words, times UTC.</summary>
public static class EventPayload
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new IdConverterFactory() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(RoomEvent fact) => JsonSerializer.Serialize(fact, fact.GetType(), Json);

    public static RoomEvent Read(string kind, string payload) =>
        (RoomEvent)JsonSerializer.Deserialize(payload, EventKinds.TypeOf(kind), Json)!;
}
