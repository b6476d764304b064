"""A small AINode: joins a cluster, answers heartbeats, forecasts one more than the last value each step.

It speaks the wire of IoTDB 2.0.1 (thrift, binary protocol, framed) with the thrift library alone: structs are
read as `{field number: value}` and written field by field.
"""

from __future__ import annotations

import socket
import struct
import threading
from typing import Any, Self

import numpy as np
from iotdb.thrift.common.ttypes import (
    TAINodeConfiguration,
    TAINodeLocation,
    TEndPoint,
    TNodeResource,
)
from iotdb.thrift.confignode.IConfigNodeRPCService import Client
from iotdb.thrift.confignode.ttypes import TAINodeRegisterReq, TNodeVersionInfo
from thrift.protocol.TBinaryProtocol import TBinaryProtocol
from thrift.Thrift import TMessageType, TType
from thrift.transport.TSocket import TServerSocket, TSocket
from thrift.transport.TTransport import TFramedTransport, TTransportException

from workbench.sources.iotdb.decoding import ColumnSpec, arrow_schema, decode

Struct = dict[int, Any]
ROWS, STEPS = 48, 24
"""What a model of this node takes and gives."""
_DONE = 200


class AINode:
    """One node on a free port of this machine.

    Args:
        config_port: Where the ConfigNode answers.
        cluster: Its cluster's name.
    """

    def __init__(self, config_port: int, cluster: str = "workbench") -> None:
        self._config_port = config_port
        self._cluster = cluster
        self.asked: list[Struct] = []
        """The requests for inference, as they came."""
        self._server = TServerSocket(host="127.0.0.1", port=0)
        self._closing = False

    def __enter__(self) -> Self:
        self._server.listen()
        self.port: int = self._server.handle.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, name="ainode", daemon=True)
        self._thread.start()
        self.id = self._register()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing = True
        self._server.handle.shutdown(socket.SHUT_RDWR)  # wakes who waits in accept
        self._server.close()
        self._thread.join(10)

    def _register(self) -> int:
        transport = TFramedTransport(TSocket("127.0.0.1", self._config_port))
        transport.open()
        try:
            location = TAINodeLocation(-1, TEndPoint("127.0.0.1", self.port))
            configuration = TAINodeConfiguration(location, TNodeResource(1, 0))
            request = TAINodeRegisterReq(self._cluster, configuration, TNodeVersionInfo("2.0.1", "test"))
            answer = Client(TBinaryProtocol(transport)).registerAINode(request)
        finally:
            transport.close()
        assert answer.status.code == _DONE, answer.status
        return int(answer.aiNodeId)

    def _accept(self) -> None:
        while not self._closing:
            try:
                client = self._server.accept()
            except OSError:
                return
            if client is not None:
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: Any) -> None:
        protocol = TBinaryProtocol(TFramedTransport(client))
        try:
            while True:
                name, _, number = protocol.readMessageBegin()
                request: Struct = next(iter(_read_struct(protocol).values()), {})
                protocol.readMessageEnd()
                protocol.writeMessageBegin(name, TMessageType.REPLY, number)
                _write_struct(protocol, [(0, TType.STRUCT, self._answer(name, request))])
                protocol.writeMessageEnd()
                protocol.trans.flush()
        except (TTransportException, OSError):
            client.close()

    def _answer(self, name: str, request: Struct) -> list[tuple[int, int, Any]]:
        done = (1, TType.STRUCT, [(1, TType.I32, _DONE)])
        match name:
            case "getAIHeartbeat":
                return [(1, TType.I64, request[1]), (2, TType.STRING, b"Running")]
            case "registerModel":
                double = (TType.LIST, (TType.BYTE, [4]))
                shapes = [(at, TType.LIST, (TType.I32, [rows, 1])) for at, rows in ((1, ROWS), (2, STEPS))]
                return [done, (2, TType.STRUCT, [*shapes, (3, *double), (4, *double)])]
            case "inference":
                self.asked.append(request)
                return [done, (2, TType.LIST, (TType.STRING, [self._continued(request)]))]
            case _:
                return [(1, TType.I32, _DONE)]

    def _continued(self, request: Struct) -> bytes:
        kinds = [one.decode() for one in request[3]]
        columns = [ColumnSpec(str(at), kind, at) for at, kind in enumerate(kinds)]
        rows = decode([request[2]], columns, arrow_schema(columns, "ms", None))
        options = {key.decode().lower(): value.decode() for key, value in request.get(7, {}).items()}
        steps = int(options.get("outputlength", STEPS))
        last = rows.column(0)[-1].as_py()
        return _block(last + 1.0 + np.arange(steps))


def _block(values: np.ndarray[Any, np.dtype[np.float64]]) -> bytes:
    """One column of doubles as a TsBlock."""
    head = struct.pack(">iBi", 1, 4, len(values)) + bytes([2, 2])
    times = b"\0" + np.arange(len(values), dtype=">i8").tobytes()
    return head + times + b"\0" + values.astype(">f8").tobytes()


def _read_struct(protocol: TBinaryProtocol) -> Struct:
    fields: Struct = {}
    protocol.readStructBegin()
    while True:
        _, kind, number = protocol.readFieldBegin()
        if kind == TType.STOP:
            return fields
        fields[number] = _read(protocol, kind)


def _read(protocol: TBinaryProtocol, kind: int) -> Any:
    match kind:
        case TType.STRUCT:
            return _read_struct(protocol)
        case TType.STRING:
            return protocol.readBinary()
        case TType.LIST:
            inner, size = protocol.readListBegin()
            return [_read(protocol, inner) for _ in range(size)]
        case TType.MAP:
            key, value, size = protocol.readMapBegin()
            return {_read(protocol, key): _read(protocol, value) for _ in range(size)}
    simple = {
        TType.BOOL: protocol.readBool,
        TType.BYTE: protocol.readByte,
        TType.I32: protocol.readI32,
        TType.I64: protocol.readI64,
        TType.DOUBLE: protocol.readDouble,
    }
    return simple[kind]()


def _write_struct(protocol: TBinaryProtocol, fields: list[tuple[int, int, Any]]) -> None:
    for number, kind, value in fields:
        protocol.writeFieldBegin("", kind, number)
        _write(protocol, kind, value)
    protocol.writeFieldStop()


def _write(protocol: TBinaryProtocol, kind: int, value: Any) -> None:
    match kind:
        case TType.STRUCT:
            _write_struct(protocol, value)
        case TType.LIST:
            inner, values = value
            protocol.writeListBegin(inner, len(values))
            for one in values:
                _write(protocol, inner, one)
        case TType.STRING:
            protocol.writeBinary(value)
        case TType.BYTE:
            protocol.writeByte(value)
        case TType.I32:
            protocol.writeI32(value)
        case TType.I64:
            protocol.writeI64(value)
