using System.Text.Json;
using System.Text.Json.Serialization;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>Writes our typed ids as the plain GUIDs they wrap.</summary>
public sealed class IdConverterFactory : JsonConverterFactory
{
    private static readonly Dictionary<Type, JsonConverter> Converters = new()
    {
        [typeof(RoomId)] = new IdConverter<RoomId>(id => id.Value, value => new RoomId(value)),
        [typeof(EventId)] = new IdConverter<EventId>(id => id.Value, value => new EventId(value)),
        [typeof(HandoffId)] = new IdConverter<HandoffId>(id => id.Value, value => new HandoffId(value)),
        [typeof(DocumentId)] = new IdConverter<DocumentId>(id => id.Value, value => new DocumentId(value)),
        [typeof(PersonId)] = new IdConverter<PersonId>(id => id.Value, value => new PersonId(value)),
        [typeof(ClientId)] = new IdConverter<ClientId>(id => id.Value, value => new ClientId(value)),
        [typeof(DraftId)] = new IdConverter<DraftId>(id => id.Value, value => new DraftId(value)),
        [typeof(NoticeId)] = new IdConverter<NoticeId>(id => id.Value, value => new NoticeId(value)),
    };

    public override bool CanConvert(Type typeToConvert) => Converters.ContainsKey(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Converters[typeToConvert];

    private sealed class IdConverter<T>(Func<T, Guid> unwrap, Func<Guid, T> wrap) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => wrap(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(unwrap(value));
    }
}
