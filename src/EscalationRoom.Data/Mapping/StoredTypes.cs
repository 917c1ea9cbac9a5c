using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EscalationRoom.Data.Mapping;

/// <summary>How our value types are stored, the same on every engine: ids as GUIDs, times as UTC.</summary>
internal static class StoredTypes
{
    public static void Configure(ModelConfigurationBuilder types)
    {
        types.Properties<RoomId>().HaveConversion<RoomIdConverter>();
        types.Properties<EventId>().HaveConversion<EventIdConverter>();
        types.Properties<HandoffId>().HaveConversion<HandoffIdConverter>();
        types.Properties<DocumentId>().HaveConversion<DocumentIdConverter>();
        types.Properties<DraftId>().HaveConversion<DraftIdConverter>();
        types.Properties<NoticeId>().HaveConversion<NoticeIdConverter>();
        types.Properties<PersonId>().HaveConversion<PersonIdConverter>();
        types.Properties<ClientId>().HaveConversion<ClientIdConverter>();
        types.Properties<RoomKey>().HaveConversion<RoomKeyConverter>().HaveMaxLength(20);
        types.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        types.Properties<decimal>().HavePrecision(18, 2);
    }

    private sealed class RoomIdConverter() : ValueConverter<RoomId, Guid>(id => id.Value, value => new RoomId(value));

    private sealed class EventIdConverter() : ValueConverter<EventId, Guid>(id => id.Value, value => new EventId(value));

    private sealed class HandoffIdConverter() : ValueConverter<HandoffId, Guid>(id => id.Value, value => new HandoffId(value));

    private sealed class DocumentIdConverter() : ValueConverter<DocumentId, Guid>(id => id.Value, value => new DocumentId(value));

    private sealed class DraftIdConverter() : ValueConverter<DraftId, Guid>(id => id.Value, value => new DraftId(value));

    private sealed class NoticeIdConverter() : ValueConverter<NoticeId, Guid>(id => id.Value, value => new NoticeId(value));

    private sealed class PersonIdConverter() : ValueConverter<PersonId, Guid>(id => id.Value, value => new PersonId(value));

    private sealed class ClientIdConverter() : ValueConverter<ClientId, Guid>(id => id.Value, value => new ClientId(value));

    private sealed class RoomKeyConverter() : ValueConverter<RoomKey, string>(key => key.Value, value => new RoomKey(value));

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        time => time.UtcDateTime, value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));
}
